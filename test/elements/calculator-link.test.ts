import { expect } from './expect.js';
import { catalog } from '../../src/catalog/index.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import {
  calculator,
  choose,
  type Clipboard,
  enter,
  EXAMPLE,
  field,
  formValue,
  notices,
  perKept,
  press,
  stubClipboard,
} from './calculator.js';
import { markdownCells, readCsv } from '../view-models/readers.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  nextTask,
  put,
  seenOf,
  thawToday,
} from './helpers.js';

const address = location.href;

describe('<gpt-image-calculator>: what can be taken along', () => {
  let clipboard: Clipboard;

  beforeEach(() => {
    freezeToday();
    clipboard = stubClipboard();
  });
  afterEach(() => {
    clipboard.restore();
    history.replaceState(null, '', address);
    cleanUp();
    thawToday();
  });

  const linkOf = async (element: GptImageCalculator): Promise<string> => {
    // By its place: for a moment it says that it has copied.
    findAll(element, '[part=action]')[0]!.click();
    await nextTask();
    return clipboard.texts.at(-1)!;
  };
  const visit = (link: string): void => {
    history.replaceState(null, '', link);
  };

  it('takes the offer along, unless the page keeps it', async () => {
    const prices = (provider: string) => ({
      ...catalog.offers[0]!,
      id: `${provider}/gpt-image-2`,
      provider,
    });
    const sellers = {
      ...catalog,
      providers: { ...catalog.providers, acme: { ...catalog.providers['openai']!, name: 'Acme' } },
      offers: [...catalog.offers, prices('acme')],
    };
    const first = await calculator({ id: 'mine', offer: 'acme' }, { catalog: sellers });
    const link = await linkOf(first);
    expect(link).to.contain(';offer:acme');
    first.remove();
    visit(link);
    const restored = { id: 'mine', restore: '' };
    const element = await calculator(restored, { catalog: sellers });
    expect(element.offer).to.equal('acme');
    expect(element.estimate!.offer).to.equal('acme/gpt-image-2');
    element.formResetCallback();
    await nextTask();
    expect(element.estimate!.offer).to.equal('openai/gpt-image-2');
    element.remove();
    const kept = await calculator({ ...restored, locked: 'offer' }, { catalog: sellers });
    expect(kept.estimate!.offer).to.equal('openai/gpt-image-2');
    kept.remove();
    const without = await calculator(restored);
    expect(without.estimate!.offer).to.equal('openai/gpt-image-2');
    expect(without.issues.map(({ field: name, code }) => [name, code])).to.deep.equal([
      ['offer', 'unknown-offer'],
    ]);
  });

  it('opens a link without an offer at the page’s own, whatever was tried before', async () => {
    const own = catalog.offers.find(({ id }) => id === 'openai/gpt-image-2')!;
    const sellers = {
      ...catalog,
      providers: { ...catalog.providers, acme: { ...catalog.providers['openai']!, name: 'Acme' } },
      offers: [...catalog.offers, { ...own, id: 'acme/gpt-image-2', provider: 'acme' }],
    };
    const element = await calculator({ id: 'mine' }, { catalog: sellers });
    element.offer = 'acme';
    await nextTask();
    element.formStateRestoreCallback('model:gpt-image-2;size:1024x1024;quality:medium');
    await nextTask();
    expect(element.estimate!.offer).to.equal('openai/gpt-image-2');
  });

  it('says so where other prices than the link’s are in force on its very day', async () => {
    const element = await calculator({ id: 'mine', 'prompt-tokens': '94' });
    element.formStateRestoreCallback(
      'model:gpt-image-2;size:1024x1024;quality:medium;prompt-tokens:94;as-of:2026-11-22;cost:0.1',
    );
    await nextTask();
    expect(notices(element).join(' ')).to.contain('shows the cost then, $0.100.');
    element.formStateRestoreCallback(
      'model:gpt-image-2;size:1024x1024;quality:medium;prompt-tokens:94;as-of:2026-11-22;cost:0.05318',
    );
    await nextTask();
    expect(notices(element).join(' ')).not.to.contain('It cost');
  });

  it('copies a link to this page with the workload, the price date and the cost', async () => {
    const element = await calculator({ ...EXAMPLE, id: 'mine' });
    const link = await linkOf(element);
    expect(link).to.equal(
      `${address}#gic-mine=model:gpt-image-2;size:1024x1024;quality:medium;prompt-tokens:90;` +
        'images-per-month:2400;reroll-rate:20;failure-rate:4;failed-requests:billed;' +
        'as-of:2026-11-22;cost:0.06921875',
    );
    expect(location.href, 'the address itself stays').to.equal(address);
  });

  it('shows on the button for a moment that it has copied', async () => {
    const element = await calculator();
    await press(element, 'Copy as JSON');
    expect(findAll(element, '[data-done]').length).to.equal(1);
    expect(seenOf(element)).to.include('Copied');
  });

  it('restores a link, if the page asks for it and not otherwise', async () => {
    const source = await calculator({ ...EXAMPLE, id: 'mine' });
    await choose(source, 'Quality', 'High');
    visit(await linkOf(source));
    source.remove();
    const without = await calculator({ id: 'mine' });
    expect(perKept(without)).to.equal('$0.053');
    without.remove();
    const restored = await calculator({ id: 'mine', restore: '' });
    expect(restored.workload).to.deep.equal(source.workload);
    expect(perKept(restored)).to.equal(perKept(source));
    expect(field(restored, 'Images you keep').value).to.equal('2,400');
  });

  it('restores ranges, references, measured tokens and batch', async () => {
    const setup = {
      id: 'x',
      operation: 'edit',
      'reference-images': '1024x1024, 512x768',
      'cached-reference-share': '12.5',
      'reroll-rate': '10..20..35',
      'images-per-month': '5..7',
      'output-tokens': '900',
      processing: 'batch',
    };
    const source = await calculator(setup);
    visit(await linkOf(source));
    source.remove();
    const restored = await calculator({ id: 'x', restore: '' });
    expect(restored.workload).to.deep.equal(source.workload);
    expect(restored.issues).to.deep.equal([]);
  });

  it('prices a link at its own date, and says what has changed since', async () => {
    visit(`${address}#gic-a=model:gpt-image-2;quality:high;as-of:2026-10-16;cost:0.5`);
    const element = await calculator({ id: 'a', restore: '' });
    expect(element.estimate!.asOf).to.equal('2026-10-16');
    expect(notices(element)[0]).to.include(
      'This link was made on 2026-10-16 and shows the cost then, $0.500. At today’s rates it costs $0.211.',
    );
    expect(seenOf(element)).to.include('10 days earlier');
    await press(element, 'Use today’s rates');
    expect(element.estimate!.asOf).to.equal('2026-11-22');
    expect(notices(element)).to.deep.equal([]);
  });

  it('says that nothing has changed when it costs the same', async () => {
    visit(`${address}#gic-a=model:gpt-image-2;prompt-tokens:90;as-of:2026-10-16;cost:0.05316`);
    const element = await calculator({ id: 'a', restore: '' });
    expect(notices(element)[0]).to.include(
      'This link was made on 2026-10-16. At today’s rates it costs the same.',
    );
  });

  it('says that a link of a model that has left has no price any more', async () => {
    visit(`${address}#gic-a=model:gpt-image-1;as-of:2026-10-01;cost:0.04`);
    const element = await calculator({ id: 'a', restore: '' });
    expect(perKept(element)).to.match(/\$/);
    expect(notices(element)[0]).to.include('At today’s rates it has no price.');
  });

  it('keeps the rest of the fragment and the keys of two calculators apart', async () => {
    visit(`${address}#top`);
    const first = await calculator({ id: 'one', quality: 'low' });
    const second = await calculator({ id: 'two', quality: 'high' });
    visit(await linkOf(first));
    visit(await linkOf(second));
    expect(location.hash).to.match(/^#top&gic-one=.*quality:low.*&gic-two=.*quality:high/);
    first.remove();
    second.remove();
    const one = await calculator({ id: 'one', restore: '' });
    const two = await calculator({ id: 'two', restore: '' });
    expect([one.workload!.quality, two.workload!.quality]).to.deep.equal(['low', 'high']);
    await enter(one, 'Images you keep', '5');
    expect(two.workload!.imagesPerMonth.low).to.equal(1000);
  });

  for (const hostile of [
    'gic-a=',
    'gic-a=%E0%A4%A',
    'gic-a=model:<img src=x onerror=alert(1)>;quality:__proto__;size:constructor',
    'gic-a=as-of:2026-02-30;cost:NaN;images-per-month:1e400',
    `gic-a=${'size:1x1;'.repeat(1000)}`,
    'gic-a=cost:-5..x;reference-images:1x1,,9;reroll-rate:100',
  ]) {
    it(`survives a link that somebody has written: ${hostile.slice(0, 50)}`, async () => {
      visit(`${address}#${hostile}`);
      const element = await calculator({ id: 'a', restore: '' });
      expect(perKept(element)).to.equal('$0.053');
      expect(seenOf(element)).not.to.match(/NaN|undefined|Infinity|\[object/);
      expect(findAll(element, 'img')).to.deep.equal([]);
    });
  }

  it('says what of a link could not be read', async () => {
    const said: string[] = [];
    for (const hostile of ['%E0%A4%A', '', 'quality:low;colour:red;constructor:b;size:']) {
      visit(`${address}#gic-a=${hostile}`);
      said.push(seenOf(await calculator({ id: 'a', restore: '' })));
      cleanUp();
    }
    expect(said[0]).to.include('Couldn’t read this link.');
    expect(said[1]).to.include('Couldn’t read this link.');
    expect(said[2]).to.include('Couldn’t read parts of this link: size, colour, constructor.');
    expect(said[2]).to.include('$0.0064');
  });

  it('copies Markdown, CSV and JSON of the same result', async () => {
    const element = await calculator(EXAMPLE);
    await press(element, 'Copy as Markdown');
    await press(element, 'Copy as CSV');
    await press(element, 'Copy as JSON');
    const [markdown, csv, json] = clipboard.texts;
    expect(markdown).to.match(
      /^\*\*gpt-image-2, generate, 1024 × 1024, medium, 90 prompt tokens, 2,400 kept images/,
    );
    const table = markdown!.split('\n').filter((line) => line.startsWith('|'));
    expect(table.map(markdownCells)).to.deep.equal([4, 4, 4, 4, 4, 4, 4]);
    expect(markdown).to.include('| Image output | 1,756 | $30.00 | $0.05268 |');
    const rows = readCsv(csv!);
    expect(rows.length).to.equal(7);
    expect(rows[2]!.slice(1, 10)).to.deep.equal([
      'image-output',
      '1756',
      '1756',
      '30.00',
      '1000000',
      'attempt',
      '0.05268',
      '0.05268',
      '0.05268',
    ]);
    const estimate = JSON.parse(JSON.stringify(element.estimate)) as object;
    expect(JSON.parse(json!)).to.deep.include({ priceDate: '2026-11-22', ...estimate });
  });

  it('offers the text for copying by hand where the clipboard is closed', async () => {
    clipboard.restore();
    clipboard = stubClipboard(true);
    const element = await calculator({ ...EXAMPLE, id: 'mine' });
    await press(element, 'Copy link');
    const area = find<HTMLTextAreaElement>(element, 'textarea[readonly]');
    expect(area.value).to.match(/#gic-mine=model:gpt-image-2;/);
    expect(seenOf(element)).to.include('Your browser blocked copying.');
    area.focus();
    expect(area.selectionEnd - area.selectionStart).to.equal(area.value.length);
  });

  it('gives a form the text of the link, and keeps it up to date', async () => {
    const form = put(document.createElement('form'));
    const element = await calculator({ ...EXAMPLE, id: 'mine', name: 'cost' }, {}, form);
    const linked = async (): Promise<string> => (await linkOf(element)).split('#gic-mine=')[1]!;
    expect(formValue(element)).to.equal(await linked());
    const before = formValue(element);
    await enter(element, 'Images you keep', '77');
    expect(formValue(element)).to.equal(await linked());
    expect(formValue(element)).not.to.equal(before);
    await enter(element, 'Images you keep', 'nothing');
    expect(formValue(element), 'the last good one').to.include('images-per-month:77;');
  });

  it('comes back from the state that a browser kept of a form', async () => {
    const element = await calculator();
    element.formStateRestoreCallback('model:gpt-image-2;quality:high;images-per-month:5');
    await nextTask();
    expect([element.workload!.quality, element.workload!.imagesPerMonth.low]).to.deep.equal([
      'high',
      5,
    ]);
    element.formStateRestoreCallback(new FormData());
    await nextTask();
    expect(element.workload!.quality).to.equal('high');
  });

  it('is part of its form as other controls are', async () => {
    const form = put(document.createElement('form'));
    form.id = 'plan';
    const element = await calculator({ name: 'cost', form: 'plan' });
    expect([...form.elements]).to.deep.equal([element]);
    expect([...new FormData(form).keys()]).to.deep.equal(['cost']);
  });
});
