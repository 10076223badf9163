import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { attribute, dataBlock, element, escapeText, html, print } from '../../src/static/html.js';

describe('templates of static HTML', () => {
  it('escape every text and keep markup of other templates', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(
      print(html`<p title="${'"\''}">${inner} ${[1, null, false, ['&', inner]]}</p>`),
    ).to.equal('<p title="&quot;&#39;"><b>&lt;i&gt;</b> 1&amp;<b>&lt;i&gt;</b></p>');
  });

  it('leave no sign that HTML acts on, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).to.not.match(/[<>"'\p{Cc}\p{Cs}]/u);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).to.not.include('&');
      }),
    );
  });

  it('take no object that only looks like markup', () => {
    const forged = JSON.parse('{"Symbol(markup)": "<script>"}') as string;
    expect(() => print(html`${forged}`)).to.throw();
  });

  it('write line breaks where the template has them, and no tag over two lines', () => {
    // prettier-ignore
    const row = html`<td>
      ${'a\nb'}
    </td>`;
    expect(print(element('x-y', [attribute('a', ''), attribute('b', '"')], row))).to.equal(
      '<x-y a b="&quot;">\n<td>\na b\n</td>\n</x-y>',
    );
    // prettier-ignore
    const parted = html`<b
      >a</b
    >`;
    expect(print(parted)).to.equal('<b>a</b>');
  });

  it('carry data that cannot end their block', () => {
    const data = { a: '</script><script>alert(1)</script><!--' };
    const block = print(dataBlock(data));
    expect(block.match(/</g)).to.have.length(2);
    const json = block.slice(block.indexOf('>') + 1, block.lastIndexOf('<'));
    expect(JSON.parse(json)).to.deep.equal(data);
  });
});
