import { expect } from './expect.js';
import type { EstimateChangeEvent } from '../../src/elements/gpt-image-calculator/events.js';
import { tokenizer } from '../../src/tokenizer/index.js';
import {
  button,
  buttons,
  calculator,
  field,
  formValue,
  press,
  sentence,
  stubClipboard,
  type Clipboard,
} from './calculator.js';
import {
  announced,
  cleanUp,
  find,
  findAll,
  freezeToday,
  nextFrames,
  nextTask,
  put,
  seen,
  seenOf,
  thawToday,
  waitUntil,
} from './helpers.js';

const SECRET = 'xylophone marmalade lighthouse';

/** As a person types; `sendKeys` would send each letter for itself. */
async function write(element: Element, text: string): Promise<void> {
  const area = field<HTMLTextAreaElement>(element, 'Prompt');
  area.focus();
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await nextTask();
}

/** The count beside the label. */
function count(element: Element): string {
  const label = findAll<HTMLLabelElement>(element, 'label').find((one) => one.htmlFor === 'prompt');
  return seen(label!.parentElement!).replace('Prompt ', '');
}

/** Puts something in the place of the tokenizer that elements share. */
function stubTokenizer(countTextTokens: (text: string) => Promise<number>): () => void {
  const { countTextTokens: real } = { ...tokenizer };
  Object.assign(tokenizer, { countTextTokens });
  return () => {
    Object.assign(tokenizer, { countTextTokens: real });
  };
}

describe('<gpt-image-calculator>: the prompt', () => {
  let restore: (() => void) | undefined;
  let clipboard: Clipboard | undefined;

  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    restore?.();
    clipboard?.restore();
    restore = clipboard = undefined;
    cleanUp();
    thawToday();
  });

  it('counts a text while it is typed', async () => {
    const element = await calculator();
    await write(element, 'A cat.');
    const short = element.workload!.promptTokens;
    expect(element.workload!.promptFrom).to.equal('text');
    expect(count(element)).to.match(/^\d+(–\d+)* tokens$/);
    await write(element, 'A cat. '.repeat(50));
    expect(element.workload!.promptTokens.high).to.be.above(short.high * 10);
    expect(find(element, '[part=results]').textContent).to.include('We estimate ');
  });

  it('is asked for as a text, and counts as 100 tokens until something is typed', async () => {
    const element = await calculator();
    const area = field<HTMLTextAreaElement>(element, 'Prompt');
    expect(area.placeholder).to.equal('Assumes 100 tokens until you type a prompt.');
    expect(count(element)).to.equal('100 tokens');
    expect(element.workload!.promptTokens).to.include({ low: 100, high: 100 });
    await write(element, 'A cat.');
    expect(element.workload!.promptTokens.high).to.be.below(100);
    await write(element, '');
    expect(area.placeholder, 'what was emptied counts as nothing').to.equal('');
    expect(count(element)).to.equal('0 tokens');
  });

  it('is asked for as a count where the page gives one', async () => {
    const element = await calculator({ 'prompt-tokens': '250' });
    expect(field(element, 'Prompt tokens').value).to.equal('250');
    await press(element, 'Enter the text instead');
    const area = field<HTMLTextAreaElement>(element, 'Prompt');
    expect(area.placeholder).to.equal('Assumes 250 tokens until you type a prompt.');
  });

  for (const locked of ['prompt', 'prompt-tokens']) {
    it(`cannot be changed in either way while the page locks ${locked}`, async () => {
      const element = await calculator({ locked });
      const area = field<HTMLTextAreaElement>(element, 'Prompt');
      expect(area.disabled).to.equal(true);
      expect(area.placeholder).to.equal('');
      expect(button(element, 'Enter a token count instead').disabled).to.equal(true);
    });
  }

  it('starts with the text of the attribute', async () => {
    const element = await calculator({ prompt: SECRET });
    expect(field<HTMLTextAreaElement>(element, 'Prompt').value).to.equal(SECRET);
    expect(element.workload!.promptFrom).to.equal('text');
  });

  it('costs nothing of itself when it is emptied', async () => {
    const element = await calculator({ prompt: 'A cat.' });
    await write(element, '');
    expect(element.workload!.promptTokens.high).to.equal(0);
    expect(element.issues).to.deep.equal([]);
  });

  it('says that the text stays where it is', async () => {
    const element = await calculator({ prompt: SECRET });
    const area = field<HTMLTextAreaElement>(element, 'Prompt');
    const hint = element.shadowRoot!.getElementById(area.getAttribute('aria-describedby')!)!;
    expect(hint.textContent).to.equal('Your prompt never leaves this page.');
  });

  it('goes into nothing that leaves: events, links, copies, form values, workload, estimate', async () => {
    clipboard = stubClipboard();
    const form = put(document.createElement('form'));
    const element = await calculator({ name: 'cost', id: 'a' }, {}, form);
    const events: EstimateChangeEvent[] = [];
    element.addEventListener('estimate-change', (event) => events.push(event));
    await write(element, SECRET);
    for (const one of buttons(element).filter((each) => each.part.contains('action'))) one.click();
    await nextTask();
    expect(clipboard.texts.length).to.equal(4);
    expect(events.length).to.be.above(0);
    const left = [
      ...clipboard.texts,
      ...events.map((event) => JSON.stringify([event, event.estimate, event.workload])),
      formValue(element),
      JSON.stringify([element.workload, element.estimate, element.issues]),
      location.href,
      element.outerHTML,
    ];
    for (const text of left) expect(text).not.to.match(/xylophone|marmalade/);
    expect(seenOf(element), 'nor is it repeated elsewhere').not.to.match(/xylophone/);
  });

  it('is kept while the person looks at the count, and comes back', async () => {
    const element = await calculator();
    await write(element, SECRET);
    await press(element, 'Enter a token count instead');
    expect(field(element, 'Prompt tokens').value).to.match(/^\d+/);
    await press(element, 'Enter the text instead');
    expect(field<HTMLTextAreaElement>(element, 'Prompt').value).to.equal(SECRET);
  });

  it('is counted exactly when a person asks, and says that it is loading until then', async () => {
    let finish: ((tokens: number) => void) | undefined;
    const asked: string[] = [];
    restore = stubTokenizer((text) => {
      asked.push(text);
      return new Promise((resolve) => (finish = resolve));
    });
    const element = await calculator();
    await write(element, SECRET);
    expect(asked).to.deep.equal([]);
    await press(element, 'Count exactly');
    await waitUntil(() => finish, 'the tokenizer is asked');
    // It keeps the focus, and asks for nothing more.
    await press(element, 'Loading the tokenizer…');
    expect(asked).to.deep.equal([SECRET]);
    finish!(37);
    await waitUntil(() => seenOf(element).includes('37 tokens'), 'the count is there');
    expect(element.workload!.promptTokens).to.include({ low: 37, high: 37 });
    expect(button(element, 'Count exactly').disabled).to.equal(false);
    expect(field<HTMLTextAreaElement>(element, 'Prompt').value).to.equal(SECRET);
    await write(element, `${SECRET} more`);
    expect(element.workload!.promptFrom, 'a new text is estimated again').to.equal('text');
  });

  /** A calculator whose tokenizer has been asked and has not answered. */
  async function counting() {
    let finish: ((tokens: number) => void) | undefined;
    restore = stubTokenizer(() => new Promise((resolve) => (finish = resolve)));
    const element = await calculator();
    await write(element, SECRET);
    await press(element, 'Count exactly');
    await waitUntil(() => finish, 'the tokenizer is asked');
    return { element, finish: finish! };
  }

  it('does not come back to the text when the tokenizer comes after a person has left it', async () => {
    const { element, finish } = await counting();
    await press(element, 'Enter a token count instead');
    const back = button(element, 'Enter the text instead');
    back.focus();
    finish(37);
    await nextFrames();
    expect(button(element, 'Enter the text instead') === back).to.equal(true);
    expect(element.shadowRoot!.activeElement === back).to.equal(true);
    expect(seenOf(element)).not.to.include('37 tokens');
  });

  it('tells those who do not see it that it loads, how many there are, and that it failed', async () => {
    let fail = true;
    restore = stubTokenizer(() =>
      fail ? Promise.reject(new Error('offline')) : Promise.resolve(1037),
    );
    const element = await calculator({ 'images-per-month': '1' });
    await write(element, SECRET);
    await waitUntil(() => announced(element), 'the result of typing is said');
    await press(element, 'Count exactly');
    await waitUntil(
      () => announced(element).startsWith('Couldn’t load the tokenizer'),
      'it failed',
    );
    fail = false;
    await press(element, 'Count exactly');
    await waitUntil(() => announced(element).startsWith('Exactly'), 'it has counted');
    // (1,043 x 5 + 1,756 x 30) / 1,000,000 = 0.057895
    expect(announced(element)).to.equal(
      'Exactly 1,037 tokens: $0.058 per kept image, $0.058 per month.',
    );
    let finish: ((tokens: number) => void) | undefined;
    Object.assign(tokenizer, {
      countTextTokens: () => new Promise((resolve) => (finish = resolve)),
    });
    await write(element, `${SECRET} more`);
    await press(element, 'Count exactly');
    await waitUntil(() => announced(element) === 'Loading the tokenizer…', 'it says that it loads');
    finish!(5);
  });

  it('drops an exact count of a text that has changed meanwhile', async () => {
    const { element, finish } = await counting();
    await write(element, 'Something else entirely.');
    const estimated = element.workload!.promptTokens;
    finish(9999);
    await waitUntil(
      () => buttons(element).some((one) => one.innerText === 'Count exactly'),
      'done',
    );
    expect(element.workload!.promptTokens).to.deep.equal(estimated);
  });

  it('keeps the estimate and says so when the tokenizer cannot be loaded, and can try again', async () => {
    let fail = true;
    restore = stubTokenizer(() =>
      fail ? Promise.reject(new Error('offline')) : Promise.resolve(5),
    );
    const element = await calculator();
    await write(element, SECRET);
    const before = sentence(element);
    await press(element, 'Count exactly');
    const sorry = 'Couldn’t load the tokenizer. The count is still an estimate.';
    await waitUntil(() => seenOf(element).includes(sorry), 'it says so');
    expect(sentence(element)).to.equal(before);
    expect(element.workload!.promptFrom).to.equal('text');
    fail = false;
    await press(element, 'Count exactly');
    await waitUntil(() => seenOf(element).includes('5 tokens'), 'it has counted');
    expect(seenOf(element)).not.to.include(sorry);
  });

  it('is counted exactly by the real tokenizer', async function () {
    this.timeout(20_000);
    const element = await calculator({ prompt: 'A lighthouse on a cliff at dusk.' });
    await press(element, 'Count exactly');
    // The o200k_base count: A, light, house, on, a, cliff, at dusk and the full stop.
    await waitUntil(() => element.workload!.promptFrom === 'count', 'it has counted');
    expect(element.workload!.promptTokens).to.include({ low: 8, high: 8 });
  });

  it('asks for nothing until a person asks for an exact count', async () => {
    const asked = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);
    const element = await calculator();
    const before = asked().length;
    await write(element, SECRET);
    await press(element, 'Enter a token count instead');
    await nextTask();
    expect(asked().slice(before)).to.deep.equal([]);
    expect(findAll(element, 'img, link, iframe, object')).to.deep.equal([]);
  });
});
