<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>DetailsDialog</name>
    <message numerus="yes">
        <source>Details of %n paper(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
    <name>Reader</name>
    <message numerus="yes">
        <source>%n papers are too many to be opened at once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln paper</numerusform>
            <numerusform>%Ln papers</numerusform>
        </translation>
    </message>
</context>
</TS>
