<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Browsing</name>
    <message numerus="yes">
        <source>{} · %Ln paper(s)</source>
        <translation>
            <numerusform>{} · %Ln paper</numerusform>
            <numerusform>{} · %Ln papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%Ln paper(s) are too many for the clipboard: export them.</source>
        <translation>
            <numerusform>%Ln paper is too many for the clipboard: export them.</numerusform>
            <numerusform>%Ln papers are too many for the clipboard: export them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n papers</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message numerus="yes">
        <source>Details of %n paper(s)</source>
        <translation>
            <numerusform>Details of %n paper</numerusform>
            <numerusform>Details of %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <source>%Ln paper(s) are too many for the clipboard: save them.</source>
        <translation>
            <numerusform>%Ln paper is too many for the clipboard: save them.</numerusform>
            <numerusform>%Ln papers are too many for the clipboard: save them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) written to {}</source>
        <translation>
            <numerusform>%Ln paper written to {}</numerusform>
            <numerusform>%Ln papers written to {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) written to {}; it is kept current</source>
        <translation>
            <numerusform>%Ln paper written to {}; it is kept current</numerusform>
            <numerusform>%Ln papers written to {}; it is kept current</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HygieneDialog</name>
    <message numerus="yes">
        <source>%n pair(s) of tags that are perhaps one</source>
        <translation>
            <numerusform>%n pair of tags that are perhaps one</numerusform>
            <numerusform>%n pairs of tags that are perhaps one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) on one paper, or on none</source>
        <translation>
            <numerusform>%n tag on one paper, or on none</numerusform>
            <numerusform>%n tags on one paper, or on none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n Pair(s)</source>
        <translation>
            <numerusform>Merge %n Pair</numerusform>
            <numerusform>Merge %n Pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message numerus="yes">
        <source>%Ln doubtful line(s) ▸</source>
        <translation>
            <numerusform>%Ln doubtful line ▸</numerusform>
            <numerusform>%Ln doubtful lines ▸</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message numerus="yes">
        <source>%Ln file(s) written, {} removed.</source>
        <translation>
            <numerusform>%Ln file written, {} removed.</numerusform>
            <numerusform>%Ln files written, {} removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>Import %Ln paper(s)</source>
        <translation>
            <numerusform>Import %Ln paper</numerusform>
            <numerusform>Import %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete %Ln paper(s)</source>
        <translation>
            <numerusform>Complete %Ln paper</numerusform>
            <numerusform>Complete %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln sighting(s)</source>
        <translation>
            <numerusform>Add %Ln sighting</numerusform>
            <numerusform>Add %Ln sightings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {} files is/are not imported.</source>
        <translation>
            <numerusform>%Ln of {} files is not imported.</numerusform>
            <numerusform>%Ln of {} files are not imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} and %Ln more</source>
        <translation>
            <numerusform>{} and %Ln more</numerusform>
            <numerusform>{} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {files} files was/were not imported: {names}. {why}</source>
        <translation>
            <numerusform>%Ln of {files} files was not imported: {names}. {why}</numerusform>
            <numerusform>%Ln of {files} files were not imported: {names}. {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s): {}</source>
        <translation>
            <numerusform>%Ln line: {}</numerusform>
            <numerusform>%Ln lines: {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known</source>
        <translation>
            <numerusform>%Ln known</numerusform>
            <numerusform>%Ln known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful</source>
        <translation>
            <numerusform>%Ln doubtful</numerusform>
            <numerusform>%Ln doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln header</source>
        <translation>
            <numerusform>%Ln header</numerusform>
            <numerusform>%Ln header</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln title(s)</source>
        <translation>
            <numerusform>%Ln title</numerusform>
            <numerusform>%Ln titles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln abstract(s)</source>
        <translation>
            <numerusform>%Ln abstract</numerusform>
            <numerusform>%Ln abstracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s)</source>
        <translation>
            <numerusform>%Ln detail</numerusform>
            <numerusform>%Ln details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blank</source>
        <translation>
            <numerusform>%Ln blank</numerusform>
            <numerusform>%Ln blank</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not understood</source>
        <translation>
            <numerusform>%Ln not understood</numerusform>
            <numerusform>%Ln not understood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaceDialog</name>
    <message numerus="yes">
        <source>%n papers are in the queue.</source>
        <translation>
            <numerusform>1 paper is in the queue.</numerusform>
            <numerusform>%n papers are in the queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last %n days, {} came each week and {} left.</source>
        <translation>
            <numerusform>In the last day, {} came each week and {} left.</numerusform>
            <numerusform>In the last %n days, {} came each week and {} left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers were read in the last twelve weeks.</source>
        <translation>
            <numerusform>1 paper was read in the last twelve weeks.</numerusform>
            <numerusform>%n papers were read in the last twelve weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pacing</name>
    <message numerus="yes">
        <source>%n papers are being read, your limit is {}</source>
        <translation>
            <numerusform>1 paper is being read, your limit is {}</numerusform>
            <numerusform>%n papers are being read, your limit is {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperDelegate</name>
    <message numerus="yes">
        <source>queued %n days</source>
        <translation>
            <numerusform>queued 1 day</numerusform>
            <numerusform>queued %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n papers are too many to be opened at once.</source>
        <translation>
            <numerusform>%n paper is too many to be opened at once.</numerusform>
            <numerusform>%n papers are too many to be opened at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>Restored a backup: %Ln paper(s)</source>
        <translation>
            <numerusform>Restored a backup: %Ln paper</numerusform>
            <numerusform>Restored a backup: %Ln papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library is damaged. {} (and %Ln more: see check)</source>
        <translation>
            <numerusform>The library is damaged. {} (and %Ln more: see check)</numerusform>
            <numerusform>The library is damaged. {} (and %Ln more: see check)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>{name}, %n pair(s)</source>
        <translation>
            <numerusform>{name}, %n pair</numerusform>
            <numerusform>{name}, %n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n paper(s)</source>
        <translation>
            <numerusform>{name}, %n paper</numerusform>
            <numerusform>{name}, %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln paper</numerusform>
            <numerusform>%Ln papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message numerus="yes">
        <source>in the queue for %n days</source>
        <translation>
            <numerusform>in the queue for 1 day</numerusform>
            <numerusform>in the queue for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message numerus="yes">
        <source>+ tag %n papers</source>
        <translation>
            <numerusform>+ tag 1 paper</numerusform>
            <numerusform>+ tag %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%Ln new file(s) in the watched folder.</source>
        <translation>
            <numerusform>%Ln new file in the watched folder.</numerusform>
            <numerusform>%Ln new files in the watched folder.</numerusform>
        </translation>
    </message>
</context>
</TS>
