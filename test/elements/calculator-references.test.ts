import { expect } from './expect.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import { calculator, choose, field, lines, pick, press, problems } from './calculator.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  nextTask,
  seen,
  seenOf,
  thawToday,
  waitUntil,
} from './helpers.js';

/** The head of a PNG: as much as names its size. */
function png(width: number, height: number, name = 'secret-holiday.png'): File {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new File([bytes], name, { type: 'image/png' });
}

const broken = (): File => new File(['no picture'], 'notes.png', { type: 'image/png' });

const listed = (element: Element): string[] =>
  findAll(element, '[part=reference]').map((one) => seen(one.querySelector('span')!));

const sizes = (element: GptImageCalculator): string =>
  element.workload!.referenceImages.map(({ width, height }) => `${width}x${height}`).join();

function transfer(...files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

async function chooseFiles(element: Element, ...files: readonly File[]): Promise<void> {
  const input = find<HTMLInputElement>(element, 'input[type=file]');
  input.files = transfer(...files).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await nextTask();
}

const EDIT = { operation: 'edit', 'reference-images': '1024x1024' };

describe('<gpt-image-calculator>: reference images', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('are asked for by an edit only', async () => {
    const element = await calculator();
    expect(findAll(element, 'input[type=file]')).to.deep.equal([]);
    await choose(element, 'Workflow', 'Edit');
    expect(findAll(element, 'input[type=file]').length).to.equal(1);
    expect(seen(find(element, '[part=title]')), 'not before it can be priced').to.include(
      'generated',
    );
    await press(element, 'Add a square reference');
    expect(seen(find(element, '[part=title]'))).to.equal('Cost of an edited image');
  });

  it('are billed by their size, each with its tokens beside it', async () => {
    const element = await calculator({
      operation: 'edit',
      'reference-images': '1024x1024, 1024x512',
    });
    expect(listed(element)).to.deep.equal(['1024 × 1024', '1024 × 512']);
    // 32 x 32 patches and 32 x 16 of them: 1,024 and 512 tokens at $8.
    expect(lines(element)[1]).to.deep.equal(['Image input', '1,536', '$8.00', '$0.012288']);
    expect(seen(findAll(element, '[part=reference]')[1]!)).to.include('512 tokens');
  });

  it('are added from presets, and removed one by one', async () => {
    const element = await calculator(EDIT);
    await pick(element, 'Add a reference image', '1024x1536');
    await pick(element, 'Add a reference image', '1024x1536');
    expect(sizes(element)).to.equal('1024x1024,1024x1536,1024x1536');
    expect(
      field<HTMLSelectElement>(element, 'Add a reference image').value,
      'ready for the next',
    ).to.equal('');
    await press(element, 'Remove reference image 1, 1024 × 1024');
    expect(sizes(element)).to.equal('1024x1536,1024x1536');
    await press(element, 'Remove reference image 2, 1024 × 1536');
    await press(element, 'Remove reference image 1, 1024 × 1536');
    expect(problems(element)[0]).to.include('An edit needs a reference image.');
  });

  it('are measured from local files, of which only the size is read', async () => {
    const element = await calculator(EDIT);
    const resources = performance.getEntriesByType('resource').length;
    await chooseFiles(element, png(640, 480), png(3000, 2000, 'other.png'));
    await waitUntil(() => listed(element).length === 3, 'they are measured');
    expect(sizes(element)).to.equal('1024x1024,640x480,3000x2000');
    expect(find<HTMLInputElement>(element, 'input[type=file]').value).to.equal('');
    expect(seenOf(element)).not.to.include('secret-holiday');
    expect(JSON.stringify([element.workload, element.estimate])).not.to.match(/secret|other\.png/);
    expect(performance.getEntriesByType('resource').length).to.equal(resources);
  });

  it('can be dropped onto their place, which the browser then does not open', async () => {
    const element = await calculator(EDIT);
    const target = find(element, 'input[type=file]').closest('fieldset')!;
    const data = transfer(png(800, 600));
    const init = { bubbles: true, composed: true, cancelable: true, dataTransfer: data };
    const over = new DragEvent('dragover', init);
    target.dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    const drop = new DragEvent('drop', init);
    target.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await waitUntil(() => listed(element).length === 2, 'it is measured');
    expect(listed(element)).to.deep.equal(['1024 × 1024', '800 × 600']);
  });

  it('are not taken by a drop where they are locked', async () => {
    const element = await calculator({ ...EDIT, locked: 'reference-images' });
    const target = find(element, 'input[type=file]').closest('fieldset')!;
    const drop = new DragEvent('drop', {
      bubbles: true,
      cancelable: true,
      dataTransfer: transfer(png(800, 600)),
    });
    target.dispatchEvent(drop);
    // Longer than another calculator takes to measure the same file.
    const free = await calculator(EDIT);
    await chooseFiles(free, png(800, 600));
    await waitUntil(() => listed(free).length === 2, 'the other one has measured');
    await nextTask();
    expect(drop.defaultPrevented, 'nor opened').to.equal(true);
    expect(listed(element)).to.deep.equal(['1024 × 1024']);
    for (const control of findAll(element, '[part=reference] button, input[type=file]'))
      expect(control.matches(':disabled')).to.equal(true);
  });

  it('say so when a file is no picture, and take the others', async () => {
    const element = await calculator(EDIT);
    await chooseFiles(element, broken(), png(64, 64));
    const sorry = 'Couldn’t read the size of this file. Enter it instead.';
    await waitUntil(() => seenOf(element).includes(sorry), 'it says so');
    expect(sizes(element)).to.equal('1024x1024,64x64');
    await chooseFiles(element, png(96, 96));
    await waitUntil(() => listed(element).length === 3, 'the next is measured');
    expect(seenOf(element)).not.to.include(sorry);
  });

  it('have a share that is cached, which is asked for once there is one', async () => {
    const element = await calculator({ ...EDIT, 'cached-reference-share': '50' });
    // Half of 1,024 tokens at $2 instead of $8.
    expect(lines(element).slice(1, 3)).to.deep.equal([
      ['Image input', '512', '$8.00', '$0.004096'],
      ['Cached image input', '512', '$2.00', '$0.001024'],
    ]);
    expect(seenOf(element)).to.include(
      'OpenAI doesn’t publish when the input of an image request counts as cached.',
    );
  });

  it('have an input fidelity with the models that have the setting', async () => {
    const element = await calculator({ ...EDIT, model: 'gpt-image-1.5' });
    const low = lines(element).find(([name]) => name === 'Image input')![1];
    await choose(element, 'Input fidelity', 'High');
    expect(lines(element).find(([name]) => name === 'Image input')![1]).not.to.equal(low);
    await pick(element, 'Model', 'gpt-image-2');
    expect(findAll(element, 'input[name=inputFidelity]')).to.deep.equal([]);
  });

  it('are kept and named when the person goes back to generating', async () => {
    const element = await calculator(EDIT);
    await choose(element, 'Workflow', 'Generate');
    expect(seenOf(element)).to.include('Reference images are used only when you edit.');
    expect(lines(element).map(([name]) => name)).to.deep.equal(['Image output', 'Text input']);
    await choose(element, 'Workflow', 'Edit');
    expect(listed(element)).to.deep.equal(['1024 × 1024']);
  });
});
