// HTML as programs write it, and as it comes with a paste: what a person sees of it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { textOfMarkup } from '../../www/open/markup.js';

suite('a page is read as it is seen:', () => {
  const PAGES = {
    'paragraphs, also without their ends': ['<h1>Tin   mới</h1><div><p>Một<p>Hai</div>Ba', 'Tin mới\n\nMột\n\nHai\n\nBa'],
    'words in a line, over line ends': ['<p>Bộ <b>Y\n tế</b> <i>ban</i><span> hành</span>', 'Bộ Y tế ban hành'],
    'line ends': ['Một<br>Hai<br/> Ba', 'Một\nHai\nBa'],
    'items and terms': ['<ul><li>Một<ul><li>Hai</ul><li>Ba</ul><dl><dt>Bốn<dd>Năm</dl>', 'Một\n\nHai\n\nBa\n\nBốn\n\nNăm'],
    'a row of plain cells in one line': ['<table><thead><tr><th>Số<th>Tên<tbody><tr><td>12</td> <td>A</table>', 'Số\tTên\n\n12\tA'],
    'cells of one paragraph in one line too': ['<table><tr><td><p>Sở Y tế</p></td><td><div><p>quý I</p></div></td></tr><tr><td>\n<p>A<td><p></p></table>', 'Sở Y tế\tquý I\n\nA'],
    'cells that go on behind a paragraph': ['<table><tr><td><p>A</p>B<td><p>C</table>', 'A\n\nB\n\nC'],
    'a table alone in a cell': ['<table><tr><td>A<td><table><tr><td><p>B<td><p>C</table></table>D', 'A\n\nB\tC\n\nD'],
    'cells with paragraphs apart': ['<table><tr><td><p>BỘ Y TẾ<p>Số: 12<td>Hà <p>Nội</table>', 'BỘ Y TẾ\n\nSố: 12\n\nHà\n\nNội'],
    'a table in a cell': ['<table><tr><td>A<table><tr><td>B<td>C</table>D<td>E</table>', 'A\n\nB\tC\n\nD\n\nE'],
    'white space that counts': ['<pre>a\n  b</pre><p style="white-space: pre-wrap">c  <span>d</span>  e</p>f  g', 'a\n  b\n\nc  d  e\n\nf g'],
    'blanks that do not break': ['<p>Hà&nbsp;Nội </p>', 'Hà\u00a0Nội'],
    'signs in the text': ['a < b, c <3, d </> e & f; 5<6', 'a < b, c <3, d e & f; 5<6'],
    'names of characters, of old pages too': ['&Agrave;&acirc; &lt;&#7897;&#x1EC7;&gt; &ldquo;&hellip;&rdquo; &dstrok; &eacute &#150; &la; AT&T', 'Àâ <ộệ> “…” đ é – &la; AT&T'],
    'values of attributes with signs of tags': [`<a title="x > y" data-a='<p>' b=c>Có</a>`, 'Có'],
    'a value without its end': ['<p title="x>Có<p>Không', 'Có\n\nKhông'],
    'a tag without its end': ['Có <b', 'Có <b'],
    'conditions of Word': ['<p><![if !supportLists]>1.<![endif]> <!--[if gte mso 9]><p>không</p><![endif]-->Có<o:p></o:p>', '1. Có'],
  };
  for (const [name, [markup, text]] of Object.entries(PAGES)) test(name, () => assert.equal(textOfMarkup(markup).text, text));
});

suite('what nobody sees is not read:', () => {
  const PAGES = {
    'titles, styles, scripts': '<title>Không</title><style>p > a {}</style><script>if (a < b) "</p>"</script><p>Có',
    'what is hidden, up to its end': '<p hidden>Không<p>Có<div style="display:none">Không <p>không</div>',
    'what is hidden in a line, and in it': '<p>C<span style="DISPLAY: none">không<span>không</span>không</span>ó',
    'what Word hides': "<p>C<span style='mso-hide:all'>không</span>ó",
    'what was deleted': '<p>C<del cite="a"><b>không</b></del><ins>ó</ins>',
    'the menu of a site': '<nav><ul><li>Không<li>không</ul></nav><p>Có',
    'remarks of Word': `<p>C<span class=MsoCommentReference>a<a class=msocomanchor>[B1]</a></span>ó<div style='mso-element:comment-list'><div><p>Không</div></div>`,
    'what is no text': '<svg><text>không</text></svg><select><option>không</select><template><p>không</template><button>không</button><svg/>Có',
    'remarks': 'C<!-- không > --><?xml không?><!-- -->ó',
    'what never ends': 'Có<script>không',
  };
  for (const [name, markup] of Object.entries(PAGES)) test(name, () => assert.equal(textOfMarkup(markup).text, 'Có'));

  test('a class or another attribute hides nothing', () => {
    assert.equal(textOfMarkup('<p class="hidden md:block" aria-hidden="true" data-x="style=display:none">Có').text, 'Có');
  });
});

test('a fragment with paragraphs, rows or lines is told from words of a line', () => {
  for (const markup of ['<p>a', 'a<br>b', '<table><tr><td>a</table>']) assert.ok(textOfMarkup(markup).hasBlocks, markup);
  for (const markup of ['<b>a</b>', '', '<span style="color: red">a</span><!-- <p> -->']) assert.ok(!textOfMarkup(markup).hasBlocks, markup);
});

suite('however a page is made, it takes no longer than its size says:', () => {
  const many = (piece, count = 200_000) => piece.repeat(count);
  const PAGES = {
    'elements in each other': `${many('<div><i>')}a${many('</i></div>')}`,
    'ends of nothing': `${many('<div>', 50_000)}${many('</p></b></td>')}a`,
    'formats that a browser would repeat in every paragraph': `${Array.from({ length: 20_000 }, (_, at) => `<b id=${at}>`).join('')}${many('<p>a')}`,
    'paragraphs around tables': `${many('<table><tr><td><p>')}${many('<p>a')}`,
    'tags without ends': many('<a '),
    'values without ends': many('<a b="><a c=\'>'),
    'remarks without ends': many('<!-- '),
    'scripts without ends': many('<script>'),
    'signs of tags': many('<'),
    'references': many('&amp&#&x'),
    'blanks and line ends': `a${many(' \n\t')}<br>${many(' <br>')}b`,
    'words in small pieces': many('<b>a</b> '),
  };
  for (const [name, markup] of Object.entries(PAGES)) {
    test(name, { timeout: 60_000 }, () => assert.equal(typeof textOfMarkup(markup).text, 'string'));
  }
});
