import { expect } from '@esm-bundle/chai';
import { minifyCss, minifyMarkup, minifyTemplates } from '../../scripts/lib/minify-templates.ts';

describe('template minifier: markup', () => {
  const cases: [title: string, from: string, to: string][] = [
    ['drops line breaks beside tags', '\n  <p>\n    a\n  </p>\n', '<p>a</p>'],
    ['keeps spaces without a line break', '<b>a</b> <i>b</i>', '<b>a</b> <i>b</i>'],
    ['makes other runs one space', '<p>a\n   b  c</p>', '<p>a b c</p>'],
    ['drops comments', '<p><!-- why -->a</p>', '<p>a</p>'],
    ['keeps quoted values', '<p title="a  b\n c" >a</p>', '<p title="a  b\n c">a</p>'],
    ['joins attributes', '<p\n   a="1"\n   b\n  >x</p>', '<p a="1" b>x</p>'],
    ['leaves pre and textarea alone', '<pre>\n a  b\n</pre>', '<pre>\n a  b\n</pre>'],
    ['is not misled by > in a value', '<p title="a > b">\n x</p>', '<p title="a > b">x</p>'],
    ['keeps a comparison in text', '<p>1 < 2</p>', '<p>1 < 2</p>'],
  ];
  for (const [title, from, to] of cases) {
    it(title, () => {
      expect(minifyMarkup(from)).to.equal(to);
    });
  }
});

describe('template minifier: CSS', () => {
  const cases: [title: string, from: string, to: string][] = [
    [
      'joins declarations',
      ':host {\n  display: block;\n  color: red;\n}\n',
      ':host{display:block;color:red}',
    ],
    ['drops comments', 'a { /* why */ color: red }', 'a{color:red}'],
    ['keeps the descendant of a pseudo-class', '.a :hover { color: red }', '.a :hover{color:red}'],
    ['keeps calc apart', 'a { width: calc(1px + 2em - 3%) }', 'a{width:calc(1px + 2em - 3%)}'],
    [
      'keeps strings',
      'a::before { content: "a  /* b */ ; c" }',
      'a::before{content:"a  /* b */ ; c"}',
    ],
    ['keeps addresses', 'a { background: url(a; b.svg) }', 'a{background:url(a; b.svg)}'],
    [
      'keeps queries',
      '@media (width > 3px) and (hover) { a { b: c } }',
      '@media (width>3px) and (hover){a{b:c}}',
    ],
    ['keeps the spaces of a shorthand', 'a { margin: 0 auto 1px; }', 'a{margin:0 auto 1px}'],
  ];
  for (const [title, from, to] of cases) {
    it(title, () => {
      expect(minifyCss(from)).to.equal(to);
    });
  }
});

describe('template minifier: modules', () => {
  it('keeps every expression in its place', () => {
    expect(
      minifyTemplates(
        'const t = html`\n  <p class=${a}>\n    ${b} and ${c}\n    <b>${d}</b>\n  </p>`;',
      ),
    ).to.equal('const t = html`<p class=${a}>${b} and ${c}<b>${d}</b></p>`;');
  });

  it('minifies a template inside an expression of another', () => {
    expect(
      minifyTemplates('x = html`\n <ul>\n ${y.map((z) => html`\n <li>${z}</li>\n`)}\n</ul>`;'),
    ).to.equal('x = html`<ul>${y.map((z) => html`<li>${z}</li>`)}</ul>`;');
  });

  it('keeps an inline space that is written as an expression', () => {
    const code = "x = html`<b>a</b>${' '}<i>b</i>`;";
    expect(minifyTemplates(code)).to.equal(code);
  });

  it('minifies style sheets with expressions', () => {
    expect(minifyTemplates('s = css`\n a {\n  color: ${c};\n  ${more}\n }\n ${last}\n`;')).to.equal(
      's = css`a{color:${c};${more}}${last}`;',
    );
  });

  it('leaves other template literals alone', () => {
    const code = 'x = `\n  <p>  a </p>`; y = other`\n <p> `;';
    expect(minifyTemplates(code)).to.equal(code);
  });

  it('finds the right text when two parts are alike', () => {
    expect(minifyTemplates('x = html`\n${a}\n${b}\n`; y = html`\n${c}\n`;')).to.equal(
      'x = html`${a} ${b}`; y = html`${c}`;',
    );
  });
});
