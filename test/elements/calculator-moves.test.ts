import { emulateMedia } from '@web/test-runner-commands';
import { expect } from './expect.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import { markChecked } from '../../src/catalog/checked.js';
import { catalog } from '../../src/catalog/index.js';
import { estimate, PRESETS, readWorkload, type Workload, WORKFLOWS } from '../../src/core/index.js';
import {
  button,
  calculator,
  choose,
  enter,
  EXAMPLE,
  field,
  openGrid,
  perKept,
  pick,
  press,
} from './calculator.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  isSeen,
  nextTask,
  seen,
  thawToday,
} from './helpers.js';

const moves = (element: Element): HTMLElement[] => findAll(element, '[part=lever]');
const nameOf = (move: HTMLElement): string =>
  move.querySelector('button')!.getAttribute('aria-label')!;

function cell(element: Element, size: string, quality: string): HTMLElement {
  const heads = findAll(element, '[part=grid] thead th').map((head) => head.textContent.trim());
  const row = findAll(element, '[part=grid] tbody tr').find(
    (one) => one.querySelector('th')!.textContent.trim() === size,
  );
  return row!.children[heads.indexOf(quality)] as HTMLElement;
}

/** The whole workload, but for what only says where a number came from. */
function complete(workload: Workload): unknown {
  const given = Object.fromEntries(
    Object.entries(workload).filter(([name]) => name !== 'promptFrom'),
  );
  const { workload: read } = readWorkload(given, catalog);
  return {
    ...read,
    promptFrom: null,
    promptTokens: { ...read!.promptTokens, basis: null },
    failedRequests: read!.failedRequests ?? 'not-billed',
  };
}

describe('<gpt-image-calculator>: what moves the number', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('tells of each step what it would change, by how much, and what it would cost then', async () => {
    const element = await calculator({ 'prompt-tokens': '90', 'reroll-rate': '20' });
    // 0.06645 a kept image. Low: (480 + 5,880) x 1.25 = 0.00795, 88 % less.
    // High: (480 + 210,720) x 1.25 = 0.264, 297 % more. Batch: half. 10% re-rolled:
    // 0.05316 / 0.9 = 0.059066… 1040 x 1024 would be 1.5 % less, too little to speak of.
    expect(moves(element).map(seen)).to.deep.equal([
      'Low quality −88% $0.0080 Try',
      'Batch processing −50% $0.033 Try',
      'Half the re-rolls −11% $0.059 Try',
      'High quality +297% $0.264 Try',
    ]);
    expect(moves(element).map((one) => one.className.trim())).to.deep.equal([
      'less',
      'less',
      'less',
      'more',
    ]);
  });

  it('tries exactly the one change, shows the cost that was promised, and takes it back', async () => {
    const element = await calculator({ ...EXAMPLE, 'partial-images': '0' });
    const before = structuredClone(element.workload!);
    const names = moves(element).map(nameOf);
    const changes: Readonly<Record<string, Workload>> = {
      'Try: Low quality': { quality: 'low' },
      'Try: Batch processing': { processing: 'batch', partialImages: 0 },
      'Try: Half the re-rolls': { rerollRate: 10 },
      'Try: High quality': { quality: 'high' },
    };
    expect(names).to.deep.equal(Object.keys(changes));
    for (const name of names) {
      const promised = seen(
        button(element, name).closest<HTMLElement>('li')!.querySelector('.lever-cost')!,
      );
      await press(element, name);
      expect(complete(element.workload!), name).to.deep.equal(
        complete({ ...before, ...changes[name] }),
      );
      expect(perKept(element), name).to.equal(promised);
      await press(element, 'Undo');
      expect(complete(element.workload!), name).to.deep.equal(complete(before));
      expect(() => button(element, 'Undo')).to.throw();
    }
  });

  it('takes several tries back at once', async () => {
    const element = await calculator(EXAMPLE);
    await press(element, 'Try: High quality');
    await press(element, 'Try: Batch processing');
    expect(element.workload!.quality).to.equal('high');
    await press(element, 'Undo');
    expect(perKept(element)).to.equal('$0.069');
  });

  it('takes back nothing that the page or a link has decided since', async () => {
    const element = await calculator({ id: 'decided', 'prompt-tokens': '90' });
    await press(element, 'Try: Low quality');
    element.setAttribute('quality', 'high');
    await nextTask();
    expect(() => button(element, 'Undo')).to.throw();
    expect(element.workload!.quality).to.equal('high');

    await press(element, 'Try: Medium quality');
    await press(element, 'Try: Batch processing');
    element.quality = 'low';
    await nextTask();
    await press(element, 'Undo');
    expect([element.workload!.quality, element.workload!.processing]).to.deep.equal([
      'low',
      'standard',
    ]);

    await press(element, 'Try: Medium quality');
    element.formStateRestoreCallback('model:gpt-image-2;size:1024x1024;quality:high');
    await nextTask();
    expect(() => button(element, 'Undo')).to.throw();
    expect(element.workload!.quality).to.equal('high');
  });

  it('goes back from batch to standard', async () => {
    const element = await calculator({ processing: 'batch' });
    await press(element, 'Try: Standard processing');
    expect(element.workload!.processing).to.equal('standard');
  });

  it('shows the three that save most, and folds the others away', async () => {
    const element = await calculator({
      operation: 'edit',
      'reference-images': '1024x1024, 1024x1024',
      'instruction-tokens': '4000',
      'reroll-rate': '20',
    });
    const seenAtOnce = findAll(element, '[part=levers] > ul > li');
    const all = moves(element);
    expect(seenAtOnce.length).to.equal(3);
    expect(all.slice(0, 3)).to.deep.equal(seenAtOnce);
    const percent = (one: Element): number =>
      Number(one.querySelector('.lever-delta')!.textContent.replace('−', '-').replace('%', ''));
    const saved = all.map(percent);
    expect(saved).to.deep.equal([...saved].sort((a, b) => a - b));
    const fold = find(element, '[part=levers] details summary');
    expect(seen(fold)).to.equal(`${all.length - 3} more changes`);
    fold.click();
    await nextTask();
    await press(element, 'Try: High quality');
    expect(element.workload!.quality).to.equal('high');
  });

  it('goes to another model with its offer, and back with both', async () => {
    const element = await calculator({
      'as-of': '2026-05-10',
      offer: 'openai/gpt-image-2',
      'prompt-tokens': '94',
    });
    const before = perKept(element);
    find(element, '[part=levers] details summary').click();
    await press(element, 'Try: gpt-image-1.5 at medium quality');
    expect(element.issues).to.deep.equal([]);
    expect(element.workload!.model).to.equal('gpt-image-1.5');
    expect(element.offer).to.equal('openai/gpt-image-1.5');
    await press(element, 'Undo');
    expect([element.workload!.model, element.offer]).to.deep.equal([
      'gpt-image-2',
      'openai/gpt-image-2',
    ]);
    expect(perKept(element)).to.equal(before);
    element.locked = 'offer';
    await nextTask();
    expect(moves(element).map(nameOf)).not.to.include('Try: gpt-image-1.5 at medium quality');
  });

  it('draws a bar as long as the change, and cuts one that is over 100 %', async () => {
    const element = await calculator({ 'prompt-tokens': '90' });
    const bar = (at: number): number =>
      Number(moves(element)[at]!.querySelector('rect')!.getAttribute('width'));
    // 1 - 6,360 / 53,160 = 88.0 %
    expect(bar(0)).to.be.closeTo(88, 0.1);
    expect(bar(2)).to.equal(100);
    expect(moves(element).map((one) => one.querySelector('path') !== null)).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('offers a size that saves enough beside the size itself', async () => {
    const element = await calculator({ size: '1536x1024', quality: 'low' });
    // 158 tokens; 1568 x 1024 has more pixels for 145.
    const hint = findAll(element, '[part=hint]').find((one) =>
      seen(one).includes('at least as many'),
    )!;
    expect(seen(hint)).to.equal(
      '1568 × 1024 has at least as many pixels and takes 145 tokens. Use it',
    );
    hint.querySelector('button')!.click();
    await nextTask();
    expect(element.workload!.size).to.equal('1568x1024');
    expect([field(element, 'Width').value, field(element, 'Height').value]).to.deep.equal([
      '1568',
      '1024',
    ]);
  });

  describe('the grid', () => {
    const open = async (): Promise<GptImageCalculator> => {
      const element = await calculator({ 'prompt-tokens': '90', 'reroll-rate': '20' });
      await openGrid(element);
      return element;
    };

    it('prices every preset size at every quality', async () => {
      const element = await open();
      const heads = findAll(element, '[part=grid] thead th').map(seen);
      expect(heads).to.deep.equal(['Size', 'Low', 'Medium', 'High']);
      // (480 + 1,372 x 30) x 1.25 millionths = 0.05205
      expect(seen(cell(element, '1536 × 1024', 'Medium'))).to.equal('$0.052');
      expect(findAll(element, '[part=grid] td').length).to.equal(18);
    });

    it('marks where the workload is, and only there', async () => {
      const element = await open();
      expect(seen(cell(element, '1024 × 1024', 'Medium'))).to.equal('$0.066 now');
      expect(cell(element, '1024 × 1024', 'Medium').querySelector('button')).to.equal(null);
      const marked = findAll(element, '[part=grid] td').filter((one) => seen(one).includes('now'));
      expect(marked.length).to.equal(1);
      await choose(element, 'Quality', 'High');
      expect(seen(cell(element, '1024 × 1024', 'High'))).to.equal('$0.264 now');
      expect(seen(cell(element, '1024 × 1024', 'Medium'))).to.equal('$0.066');
    });

    it('takes the size and quality of a cell, at the cost in it', async () => {
      const element = await open();
      const target = cell(element, '3840 × 2160', 'Low');
      const promised = seen(target);
      target.querySelector('button')!.click();
      await nextTask();
      expect([element.workload!.size, element.workload!.quality]).to.deep.equal([
        '3840x2160',
        'low',
      ]);
      expect(perKept(element)).to.equal(promised);
      expect(seen(cell(element, '3840 × 2160', 'Low'))).to.equal(`${promised} now`);
      await press(element, 'Undo');
      expect([element.workload!.size, element.workload!.quality]).to.deep.equal([
        '1024x1024',
        'medium',
      ]);
    });

    it('has a row for a size of one’s own', async () => {
      const element = await calculator({ size: '1600x912', 'prompt-tokens': '90' });
      await openGrid(element);
      expect(cell(element, '1600 × 912', 'Medium').textContent).to.include('now');
    });
  });

  describe('the grid that is folded away', () => {
    /** A calculator, and how many estimates an act leads to: each looks through the conflicts. */
    const counted = async () => {
      const data = structuredClone(catalog);
      const { conflicts } = data;
      let asked = 0;
      Object.defineProperty(data, 'conflicts', {
        enumerable: true,
        get: () => {
          asked += 1;
          return conflicts;
        },
      });
      const element = await calculator(
        { model: 'gpt-image-2', 'prompt-tokens': '90' },
        { catalog: markChecked(data) },
      );
      const during = async (act: () => unknown): Promise<number> => {
        const before = asked;
        await act();
        await nextTask();
        await element.updateComplete;
        return asked - before;
      };
      return { element, during };
    };
    const toggled = (element: Element): Promise<unknown> =>
      new Promise((resolve) => {
        find(element, '[part=grid]').addEventListener('toggle', resolve, { once: true });
      });
    const cells = (element: Element): number => findAll(element, '[part=grid] td').length;

    it('is worked out only while it is open', async () => {
      const { element, during } = await counted();
      expect(cells(element)).to.equal(0);
      const closed = await during(() => choose(element, 'Quality', 'High'));
      expect(closed).to.be.above(0);
      const opening = toggled(element);
      // At the least one price a cell.
      expect(await during(() => openGrid(element))).to.be.at.least(18);
      await opening;
      expect(cells(element)).to.equal(18);
      const open = await during(() => choose(element, 'Quality', 'Medium'));
      expect(open - closed).to.be.at.least(18);
      const closing = toggled(element);
      find(element, '[part=grid] summary').click();
      await closing;
      await element.updateComplete;
      expect(cells(element)).to.equal(0);
      expect(isSeen(find(element, '[part=grid] summary'))).to.equal(true);
      expect(await during(() => choose(element, 'Quality', 'High'))).to.equal(closed);
    });

    it('opens by script as by hand', async () => {
      const element = await calculator();
      const open = toggled(element);
      find<HTMLDetailsElement>(element, '[part=grid]').open = true;
      await open;
      await element.updateComplete;
      expect(cells(element)).to.equal(18);
    });

    it('is not worked out again for the same workload, nor are the steps', async () => {
      const { element, during } = await counted();
      const closed = await during(() => choose(element, 'Quality', 'High'));
      const same = await during(() => {
        element.requestUpdate();
      });
      expect(same).to.be.below(closed);
      await openGrid(element);
      const sameOpen = await during(() => {
        element.requestUpdate();
      });
      expect(sameOpen).to.equal(same);
      await choose(element, 'Quality', 'Medium');
      expect(seen(cell(element, '1024 × 1024', 'Medium'))).to.include('now');
    });

    it('is on paper', async () => {
      const element = await calculator();
      window.dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      expect(cells(element)).to.equal(18);
      await emulateMedia({ media: 'print' });
      const seenOnPaper = isSeen(cell(element, '1024 × 1024', 'Medium'));
      await emulateMedia({ media: 'screen' });
      expect(seenOnPaper).to.equal(true);
      window.dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      expect(cells(element)).to.equal(0);
    });
  });

  describe('starting points', () => {
    for (const name of WORKFLOWS) {
      it(`sets everything but the model: ${name}`, async () => {
        const element = await calculator({ ...EXAMPLE, model: 'gpt-image-2', prompt: 'A cat.' });
        await pick(element, 'Start from', name);
        expect(complete(element.workload!)).to.deep.equal(
          complete({ ...PRESETS[name], model: 'gpt-image-2' }),
        );
        const found = estimate(PRESETS[name], catalog, { asOf: '2026-11-22' });
        if (found.kind === 'invalid' || found.kind === 'unpriced') throw new Error(found.kind);
        expect(element.estimate).to.deep.include({ kind: found.kind, perMonth: found.perMonth });
        await press(element, 'Undo');
        expect(element.workload!.promptFrom).to.equal('count');
        expect(perKept(element)).to.equal('$0.069');
      });
    }

    it('replaces a text that was being typed', async () => {
      const element = await calculator();
      await enter(element, 'Images you keep', 'many');
      await pick(element, 'Start from', 'prompt-validation');
      expect(field(element, 'Images you keep').value).to.equal('50');
    });
  });
});
