import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { catalogOf, model, offer } from '../core/fixtures.js';
import {
  button,
  buttons,
  calculator,
  choose,
  enter,
  field,
  formValue,
  notices,
  option,
  perKept,
  openGrid,
  pick,
  press,
  problems,
  sentence,
} from './calculator.js';
import { expect } from './expect.js';
import {
  announced,
  cleanUp,
  find,
  findAll,
  freezeToday,
  type ManualClock,
  manualClock,
  NARROW,
  nextFrames,
  nextTask,
  put,
  resize,
  seen,
  seenOf,
  shadow,
  thawToday,
  waitUntil,
  WIDE,
} from './helpers.js';

const address = location.href;

const focused = (element: Element): HTMLElement | null =>
  shadow(element).activeElement as HTMLElement | null;

const listed = (element: Element): string[] =>
  findAll(element, '[part=reference]').map((one) => seen(one.querySelector('span')!));

/** Presses a button as a keyboard does. */
async function pressByKey(element: Element, one: HTMLElement): Promise<void> {
  one.focus();
  expect(focused(element) === one).to.equal(true);
  await sendKeys({ press: 'Enter' });
  await nextTask();
}

describe('<gpt-image-calculator>: a way on from what is wrong', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(async () => {
    history.replaceState(null, '', address);
    cleanUp();
    thawToday();
    await resize(WIDE);
  });

  describe('references', () => {
    it('that were removed are gone, the last one too', async () => {
      const element = await calculator({ operation: 'edit', 'reference-images': '512x512' });
      await press(element, 'Remove reference image 1, 512 × 512');
      expect(listed(element)).to.deep.equal([]);
      await pick(element, 'Add a reference image', '1024x1024');
      expect(listed(element)).to.deep.equal(['1024 × 1024']);
      expect(element.workload!.referenceImages).to.deep.equal([{ width: 1024, height: 1024 }]);
    });

    it('that cannot be used stand in the list, to be removed', async () => {
      const element = await calculator({ operation: 'edit', 'reference-images': '512x512, big' });
      expect(listed(element)).to.deep.equal(['512 × 512', 'big']);
      await press(element, 'Remove reference image 2, big');
      expect(problems(element)).to.deep.equal([]);
      expect(element.workload!.referenceImages).to.deep.equal([{ width: 512, height: 512 }]);
    });

    it('beyond the limit are shown, and cut by one press', async () => {
      const many = Array.from({ length: 17 }, (_, at) => `${64 + at}x64`).join(' ');
      const element = await calculator({ operation: 'edit', 'reference-images': many });
      expect(listed(element).length).to.equal(17);
      expect(seen(findAll(element, '[part=reference]')[16]!)).to.include('over the limit');
      await press(element, 'Keep the first 16');
      expect(element.workload!.referenceImages.length).to.equal(16);
      expect(listed(element)[15]).to.equal('79 × 64');
      expect(problems(element)).to.deep.equal([]);
    });

    it('say what is wrong where the controls are', async () => {
      const element = await calculator({ operation: 'edit' });
      const list = field<HTMLSelectElement>(element, 'Add a reference image');
      expect(list.getAttribute('aria-invalid')).to.equal('true');
      const group = list.closest('fieldset')!;
      expect(seen(find(element, `#${group.getAttribute('aria-describedby')!}`))).to.include(
        'An edit needs a reference image.',
      );
    });

    it('forget a file that could not be read once another was added, or the form was reset', async () => {
      const element = await calculator({ operation: 'edit', 'reference-images': '512x512' });
      const sorry = 'Couldn’t read the size of this file. Enter it instead.';
      const file = find<HTMLInputElement>(element, 'input[type=file]');
      const breakOne = async (): Promise<void> => {
        const data = new DataTransfer();
        data.items.add(new File(['no picture'], 'notes.png', { type: 'image/png' }));
        file.files = data.files;
        file.dispatchEvent(new Event('change'));
        await waitUntil(() => seenOf(element).includes(sorry), 'it says so');
      };
      await breakOne();
      expect(file.getAttribute('aria-invalid')).to.equal('true');
      expect(file.getAttribute('aria-describedby')).to.equal('file-hint file-problem');
      await pick(element, 'Add a reference image', '1024x1024');
      expect(seenOf(element)).not.to.include(sorry);
      await breakOne();
      element.formResetCallback();
      await nextTask();
      expect(seenOf(element)).not.to.include(sorry);
    });
  });

  describe('what is said', () => {
    let clock: ManualClock;
    beforeEach(() => {
      clock = manualClock();
    });
    afterEach(() => {
      clock.restore();
    });
    const heard = async (element: Element): Promise<string> => {
      clock.tick(600);
      await nextTask();
      return announced(element);
    };

    it('names what is wrong when a field is left', async () => {
      const element = await calculator();
      await enter(element, 'Images you keep', 'abc');
      expect(await heard(element)).to.equal('Images you keep: Enter a number such as 1,000.');
      await enter(element, 'Images you keep', '0');
      expect(await heard(element)).to.include('Images you keep: Enter 1 to 1,000,000,000');
      await enter(element, 'Images you keep', '1000');
      expect(await heard(element)).to.equal('$0.053 per kept image, $53.21 per month.');
    });

    it('names what a choice lacks, also elsewhere', async () => {
      const element = await calculator();
      await choose(element, 'Workflow', 'Edit');
      expect(await heard(element)).to.equal('Reference images: An edit needs a reference image.');
      await enter(element, 'width × height', 'big');
      expect(await heard(element)).to.include('Add a reference image: Enter two whole numbers');
    });

    it('is nothing for what the page itself has set', async () => {
      const element = await calculator({ size: '1x1' });
      element.quality = 'best';
      await nextTask();
      expect(problems(element).length).to.be.greaterThan(0);
      expect(await heard(element)).to.equal('');
    });
  });

  describe('the focus', () => {
    it('goes to Undo after a try, and a double click tries once', async () => {
      const element = await calculator();
      const tries = (): HTMLButtonElement[] =>
        buttons(element).filter((one) => seen(one) === 'Try');
      await pressByKey(element, tries()[0]!);
      expect(seen(focused(element)!)).to.equal('Undo');
      await press(element, 'Undo');
      for (const detail of [1, 2]) {
        tries()[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
        await nextTask();
      }
      // Low quality is the first; batch, which moved up, was not tried.
      expect(element.workload!.quality).to.equal('low');
      expect(element.workload!.processing).to.equal('standard');
    });

    it('stays near after an undo', async () => {
      await resize(NARROW);
      const element = await calculator();
      await press(element, /^Try: Batch/);
      const undo = button(element, 'Undo');
      undo.focus();
      const place = scrollY;
      await pressByKey(element, undo);
      await nextFrames();
      expect(seen(focused(element)!)).to.include('What changes the cost most');
      expect(place).to.be.greaterThan(500);
      expect(Math.abs(scrollY - place)).to.be.lessThan(100);
    });

    it('goes to the cost that was chosen from the grid', async () => {
      const element = await calculator();
      await openGrid(element);
      await pressByKey(element, find(element, '[part=grid] td button'));
      expect(focused(element)?.matches('td.present')).to.equal(true);
    });

    it('goes to the input that was repaired', async () => {
      const element = await calculator({ size: '1920x1080' });
      await pressByKey(element, button(element, 'Use 1920 × 1088'));
      expect(focused(element)?.id).to.equal('size');
      await pick(element, 'Size', 'auto');
      await choose(element, 'Workflow', 'Edit');
      await pressByKey(element, button(element, 'Generate instead'));
      expect(focused(element) === option(element, 'Workflow', 'Generate')).to.equal(true);
    });

    it('goes to the results when the notice is gone that offered a way on', async () => {
      const element = await calculator({ model: 'gpt-image-2.6-flare' });
      await pressByKey(element, button(element, /^Price it as/));
      expect(focused(element)?.matches('[part=results]')).to.equal(true);

      history.replaceState(null, '', `${address}#gic-a=quality:high;as-of:2026-10-16`);
      const restored = await calculator({ id: 'a', restore: '' });
      await pressByKey(restored, button(restored, 'Use today’s rates'));
      expect(focused(restored)?.matches('[part=results]')).to.equal(true);
    });

    it('leaves what is clicked where it is, beside the figures that stay in sight', async () => {
      await resize(NARROW);
      const element = await calculator();
      const control = field(element, 'Images you keep');
      const figures = find(element, '.figures');
      control.scrollIntoView({ block: 'start' });
      // Its upper edge beneath the figures, its middle not.
      const { top, height } = control.getBoundingClientRect();
      scrollBy(0, top - figures.getBoundingClientRect().bottom + height * 0.3);
      await nextFrames();
      const before = scrollY;
      const box = control.getBoundingClientRect();
      const y = Math.round(box.bottom - box.height * 0.3);
      await sendMouse({ type: 'click', position: [Math.round(box.left + 20), y] });
      expect(focused(element) === control).to.equal(true);
      expect(scrollY).to.equal(before);
    });
  });

  describe('price lists and models', () => {
    it('a list that sells nothing is said once, and the price before it is not the present one', async () => {
      const element = await calculator();
      for (const list of [catalogOf([model()], []), catalogOf([], [])]) {
        element.catalog = list;
        await element.updateComplete;
        expect(element.issues.map(({ field: name, code }) => [name, code])).to.deep.equal([
          ['catalog', 'empty-catalog'],
        ]);
        expect(
          seenOf(element).split('no offer in this price list includes any of its models').length,
        ).to.equal(2);
        expect(find(element, '[part=results]').classList.contains('dimmed')).to.equal(true);
        expect(sentence(element)).to.include('Showing the last valid result.');
        expect(field<HTMLSelectElement>(element, 'Model').options.length).to.equal(1);
      }
    });

    it('a model that nobody sells is named as the model', async () => {
      const sold = model({ id: 'other', aliases: [] });
      const element = await calculator(
        { model: 'painter-1' },
        { catalog: catalogOf([sold, model()], [offer({ model: 'other' })]) },
      );
      expect(problems(element)).to.deep.equal(['No offer in this price list includes painter-1.']);
    });

    it('an unknown model is shown as it is, and mended by one press', async () => {
      const element = await calculator({ model: 'gpt-image-22', quality: 'best', size: 'x' });
      const list = field<HTMLSelectElement>(element, 'Model');
      expect(seen(list.selectedOptions[0]!)).to.equal('gpt-image-22 (not in this price list)');
      expect(list.selectedOptions[0]!.disabled).to.equal(true);
      expect(element.issues.map(({ field: name }) => name)).to.have.members([
        'model',
        'size',
        'quality',
      ]);
      const offered = buttons(element).map(seen);
      expect(offered).to.include('Use gpt-image-2');
      expect(offered, 'shut down').not.to.include('Use gpt-image-1');
      await press(element, 'Use gpt-image-2');
      expect(list.value).to.equal('gpt-image-2');
      expect(list.options.length).to.equal(9);
    });

    it('an alias is shown as the model that it stands for', async () => {
      const element = await calculator({ model: 'gpt-image-2-2026-04-21' });
      expect(element.issues).to.deep.equal([]);
      expect(field<HTMLSelectElement>(element, 'Model').value).to.equal('gpt-image-2');
    });

    it('values of the wrong kind are said in words', async () => {
      const element = await calculator({}, { workload: { prompt: 5 } });
      expect(problems(element)).to.deep.equal(['Expected text, got a number.']);
      expect(field(element, 'Prompt').getAttribute('aria-invalid')).to.equal('true');
      const other = await calculator({}, { workload: { model: 5, imagesPerRequest: {} } });
      expect(problems(other)).to.deep.equal([
        'Enter a model id.',
        'Enter a number, not “an object”.',
      ]);
    });
  });

  describe('links', () => {
    it('say which of their parts could not be used', async () => {
      history.replaceState(
        null,
        '',
        `${address}#gic-a=quality:high;images-per-month:many;as-of:2026-02-30`,
      );
      const element = await calculator({ id: 'a', restore: '' });
      expect(notices(element)).to.deep.equal([
        'Couldn’t read parts of this link: images you keep, price date.',
      ]);
      expect(element.workload!.quality).to.equal('high');
      element.formResetCallback();
      await nextTask();
      expect(notices(element)).to.deep.equal([]);
    });

    it('are read when they are pasted into the open page', async () => {
      const element = await calculator({ id: 'a', restore: '' });
      const other = await calculator({ id: 'b' });
      const changed = new Promise((resolve) => {
        window.addEventListener('hashchange', resolve, { once: true });
      });
      location.hash = '#gic-a=quality:high&gic-b=quality:high';
      await changed;
      await nextTask();
      expect(element.workload!.quality).to.equal('high');
      expect(perKept(element)).to.equal('$0.211');
      expect(other.workload!.quality).to.equal('medium');
    });

    it('need an id', async () => {
      history.replaceState(null, '', `${address}#gic-=quality:high`);
      const element = await calculator({ restore: '' });
      expect(element.workload!.quality).to.equal('medium');
      expect(buttons(element).map(seen)).not.to.include('Copy link');
    });

    it('leave out how failures are billed unless somebody said so', async () => {
      const value = async (attributes: Record<string, string>): Promise<string> => {
        const form = put(document.createElement('form'));
        return formValue(
          await calculator({ name: 'c', 'failure-rate': '4', ...attributes }, {}, form),
        );
      };
      expect(await value({})).not.to.include('failed-requests');
      expect(await value({ 'failed-requests': 'billed' })).to.include('failed-requests:billed');
    });
  });
});
