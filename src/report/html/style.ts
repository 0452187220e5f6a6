/** The look of the report: one column that reads from 320 pixels up, light and dark, and A4 in print. */
export const style = `
:root{color-scheme:light dark;--ink:#1b1f23;--faint:#515a63;--paper:#fff;--panel:#f3f5f7;--line:#c9d0d6;--rule:#12436d;--link:#12436d;--slower:#12436d;--faster:#801650;--warn:#7a4b00;--warn-paper:#fff4dc;--focus:#ffbf47}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--faint:#b3bcc5;--paper:#14181c;--panel:#1e242a;--line:#424b54;--rule:#7db7ea;--link:#8fc2ef;--slower:#8fc2ef;--faster:#f09bc4;--warn:#ffd58a;--warn-paper:#33280f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 "Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 5px #1b1f23}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
.page{max-width:84rem;margin:0 auto;padding:0 1rem 3rem}
header{border-bottom:4px solid var(--rule);padding:1.5rem 0 1rem;margin-bottom:1.5rem}
.kicker{margin:0;color:var(--faint);font-size:.9rem}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.4rem);line-height:1.15;margin:.25rem 0 .5rem;text-wrap:balance}
h2{font-size:clamp(1.25rem,1.1rem + .8vw,1.65rem);line-height:1.2;margin:0 0 .75rem;padding-top:.75rem;border-top:2px solid var(--line)}
h3{font-size:1.1rem;line-height:1.3;margin:1.5rem 0 .5rem}
p,li,dd{max-width:46rem}
.lead{font-size:1.1rem;margin:.25rem 0}
.banner{background:var(--warn-paper);color:var(--warn);border:2px solid currentColor;padding:.5rem .75rem;font-weight:700;margin:1rem 0}
nav ol{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav li{max-width:none}
nav a{display:inline-block;padding:.2rem 0}
nav h2{font-size:1rem;border:0;padding:0;margin:0 0 .25rem}
section{margin:2rem 0 0}
.answer{border-left:6px solid var(--rule);background:var(--panel);padding:.25rem 1.25rem 1rem}
.answer h2{border:0}
.answer h3{margin:.75rem 0 .25rem}
.answer p{font-size:1.1rem;margin:.25rem 0 .5rem}
.answer :is(.programmes,.caution){font-size:1rem;color:var(--faint)}
.slower{color:var(--slower)}
.faster{color:var(--faster)}
td.slower,td.faster,strong.slower,strong.faster{font-weight:700}
td:is(.slower,.faster,.unclear){white-space:nowrap}
.table,.plain{margin:1.25rem 0;overflow-x:auto}
.broad{overflow-x:auto}
.hint{display:none;font-weight:700;margin:.25rem 0}
.broad svg{min-width:40rem;max-width:60rem}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;padding:0 0 .5rem;max-width:52rem}
.caption,.title{font-weight:700;display:block}
.subtitle{color:var(--faint);display:block}
th,td{text-align:left;vertical-align:top;padding:.4rem 1rem .4rem 0;border-bottom:1px solid var(--line);unicode-bidi:isolate;max-width:26rem}
thead th{vertical-align:bottom;border-bottom:2px solid var(--ink);overflow-wrap:normal}
thead th.breaks{overflow-wrap:anywhere}
tbody th{font-weight:400;min-width:9rem}
td,th{min-width:4.5rem}
.n{text-align:right;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
.notes{margin:.75rem 0;padding-left:1.1rem;color:var(--faint);font-size:.95rem}
.notes li{margin:.2rem 0}
figure{margin:1.5rem 0}
figcaption{margin-bottom:.5rem;max-width:52rem}
figure svg{display:block;width:100%;height:auto}
.wide svg{max-width:60rem}
.narrow{display:none}
.source{color:var(--faint);font-size:.9rem;margin:.25rem 0}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--link);padding:.25rem 0}
summary .caption{display:inline;font-weight:400}
dt{font-weight:700;margin-top:.75rem}
dd{margin:0 0 .25rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);padding:.75rem 1rem;margin:.5rem 0;font:.9rem/1.5 ui-monospace,"DejaVu Sans Mono",monospace}
code{font:.9em ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
footer{margin-top:3rem;border-top:2px solid var(--line);padding-top:1rem;color:var(--faint);font-size:.9rem}
@media (min-width:70em){.columns{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:3rem}nav{position:sticky;top:1rem;align-self:start}nav ol{display:block}main>section:first-child{margin-top:0}}
@media screen and (max-width:60em){th,td{padding-right:.6rem;min-width:3.5rem}}
@media screen and (max-width:46em){
.wide{display:none}.narrow,.hint{display:block}
.answer{padding:.25rem .75rem .75rem}
.table{overflow-x:visible}
.table :is(table,thead,tbody,tr,th,td,caption){display:block;max-width:none;min-width:0}
.table thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.table tr{border-top:2px solid var(--line);padding:.4rem 0}
.table tbody th{border:0;font-weight:700;padding:.1rem 0}
.table td{display:flex;justify-content:space-between;gap:1rem;border:0;padding:.1rem 0;text-align:right}
.table td.n{white-space:normal}
.table td::before{content:attr(data-label);color:var(--faint);font-weight:400;text-align:left;flex:none;max-width:50%;overflow-wrap:break-word}
}
@media print{
:root{color-scheme:light;--ink:#000;--faint:#333;--paper:#fff;--panel:#fff;--line:#999;--rule:#12436d;--link:#000;--slower:#12436d;--faster:#801650;--warn:#000;--warn-paper:#fff}
@page{size:A4;margin:16mm 14mm}
html{font-size:10pt}
.page{max-width:none;padding:0}
nav,.skip,summary,figure details{display:none}
.columns{display:block}
.answer p{font-size:11pt}
h2,h3,caption,figcaption,.title{break-after:avoid}
figure,.answer,tr,dt,pre{break-inside:avoid}
table{font-size:8.5pt;break-inside:avoid}
table.long{break-inside:auto}
thead{display:table-header-group}
.table,.plain,.broad{overflow:visible}
.broad svg{min-width:0}
th,td{padding:.2rem .5rem .2rem 0;min-width:0}
tbody th{min-width:4rem}
details::details-content{content-visibility:visible;display:block;block-size:auto}
a{text-decoration:none}
p,li{orphans:3;widows:3}
}
`.trim();
