import { expect } from './expect.js';
import {
  button,
  calculator,
  EXAMPLE,
  lines,
  perKept,
  perMonth,
  press,
  sentence,
  sums,
  textOf,
} from './calculator.js';
import { cleanUp, find, findAll, freezeToday, isSeen, seen, seenOf, thawToday } from './helpers.js';

const range = (element: Element): string[] => findAll(element, '[part=range] bdi').map(seen);

describe('<gpt-image-calculator>: the result', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('works out the documented example to the last digit', async () => {
    const element = await calculator(EXAMPLE);
    // (96 x $5 + 1,756 x $30) / 1,000,000 = $0.00048 + $0.05268 = $0.05316 an attempt.
    // 1 / ((1 - 0.2) (1 - 0.04)) = 1 / 0.768 = 1.302083… attempts, all of them billed.
    // 0.05316 / 0.768 = 0.06921875; x 2,400 = 166.125; 2,400 / 0.768 = 3,125.
    expect(perKept(element)).to.equal('$0.069');
    expect(perMonth(element)).to.equal('$166.13');
    expect(sentence(element)).to.equal('You keep 2,400 images and pay for 3,125 attempts.');
    expect(lines(element)).to.deep.equal([
      ['Image output', '1,756', '$30.00', '$0.05268'],
      ['Text input', '96', '$5.00', '$0.00048'],
    ]);
    expect(sums(element)).to.deep.equal({
      'One attempt': '$0.05316',
      'Attempts per kept image': '× 1.302083',
      'One kept image': '$0.06921875',
    });
    expect(seenOf(element)).to.include('20% re-rolled, 4% failed');
    expect(element.matches(':state(exact)')).to.equal(true);
  });

  it('pays only for what is delivered unless told that failures are billed', async () => {
    // 0.05316 / 0.8 = 0.06645; 2,400 / 0.8 = 3,000.
    const element = await calculator({ ...EXAMPLE, 'failed-requests': 'not-billed' });
    expect(perKept(element)).to.equal('$0.066');
    expect(sums(element)['One kept image']).to.equal('$0.06645');
    expect(sentence(element)).to.equal('You keep 2,400 images and pay for 3,000 attempts.');
  });

  it('answers without any attribute', async () => {
    const element = await calculator();
    // (106 x 5 + 1,756 x 30) / 1,000,000 = 0.05321; x 1,000 = 53.21.
    expect([perKept(element), perMonth(element)]).to.deep.equal(['$0.053', '$53.21']);
    expect(sentence(element)).to.equal('You keep 1,000 images and pay for 1,000 attempts.');
  });

  it('shows the ends of a range, and the likely figure between them', async () => {
    const element = await calculator({ 'prompt-tokens': '90', 'reroll-rate': '10..20..35' });
    // 0.05316 / 0.9 = 0.05907; / 0.8 = 0.06645; / 0.65 = 0.08178…
    expect(perKept(element)).to.equal('about $0.066');
    // x 1,000 a month.
    expect(range(element)).to.deep.equal(['$0.059', '$0.082', '$59.07', '$81.78']);
    // (0.06645 - 0.059066…) / (0.081784… - 0.059066…) = 32.5 %
    const mark = find<SVGElement>(element, '[part=range] rect');
    expect(Number(mark.getAttribute('x'))).to.be.closeTo(32.5, 0.01);
    const track = find(element, '.range-track').getBoundingClientRect();
    const { left } = mark.getBoundingClientRect();
    expect((left - track.left) / track.width).to.be.closeTo(0.325, 0.01);
    // 1,000 / 0.9 = 1,111.1…; 1,000 / 0.65 = 1,538.4…; only a quota counts whole ones.
    expect(sentence(element)).to.include('pay for about 1,111 to 1,538 attempts.');
    expect(element.matches(':state(range)')).to.equal(true);
  });

  it('shows two ends and no mark where nothing says what is likely', async () => {
    const element = await calculator({ 'prompt-tokens': '90', 'reroll-rate': '10..35' });
    expect(perKept(element)).to.equal('$0.059 to $0.082');
    expect(findAll(element, '[part=range] rect')).to.deep.equal([]);
  });

  it('draws a range for the figure that is one', async () => {
    const element = await calculator({ 'images-per-month': '1000..2000' });
    // (106 x 5 + 1,756 x 30) / 1,000,000 = 0.05321 each, however many are kept.
    expect([perKept(element), perMonth(element)]).to.deep.equal(['$0.053', '$53.21 to $106.42']);
    expect(findAll(element, '[part=range]').map(seen)).to.deep.equal(['$53.21 per month $106.42']);
  });

  it('says one figure with "about" where the ends are less than a percent apart', async () => {
    const element = await calculator({ 'prompt-tokens': '90..100' });
    // 96 x 5 … 106 x 5: 0.05316 to 0.05321, 0.1 % apart.
    expect(perKept(element)).to.equal('about $0.053');
    // The decimals that tell the ends apart.
    expect(range(element)).to.deep.equal(['$0.05316', '$0.05321', '$53.16', '$53.21']);
    expect(sums(element)['One attempt']).to.equal('$0.05316 to $0.05321');
  });

  it('covers every quality where the model chooses, and quotes what was seen', async () => {
    const element = await calculator({ 'prompt-tokens': '90', quality: 'auto' });
    // 196 x 30 + 480 = 0.00636; 7,024 x 30 + 480 = 0.2112.
    expect(perKept(element)).to.equal('$0.0064 to $0.211');
    expect(lines(element)[0]).to.deep.equal([
      'Image output',
      '196 to 7,024',
      '$30.00',
      '$0.00588 to $0.21072',
    ]);
    expect(seenOf(element)).to.include('With auto, the model chooses the quality.');
  });

  it('says in a sentence where the money goes when one meter has 90 % of it', async () => {
    const element = await calculator(EXAMPLE);
    // 0.05268 / 0.05316 = 99.1 %
    expect(seen(find(element, '[part=bar]'))).to.equal('Image output is 99% of the cost.');
  });

  it('shows the parts otherwise, the largest first, and they fill the bar', async () => {
    const element = await calculator({
      operation: 'edit',
      quality: 'low',
      'prompt-tokens': '90',
      'reference-images': '1024x1024',
    });
    // 1,024 x 8 = 8,192; 196 x 30 = 5,880; 96 x 5 = 480; together 14,552 millionths.
    expect(findAll(element, '[part=bar] li').map(seen)).to.deep.equal([
      'Image input 56%',
      'Image output 41%',
      'Text input 3%',
    ]);
    const parts = findAll<SVGElement>(element, '[part=bar] rect');
    const ends = parts.map((part) => Number(part.getAttribute('x')));
    const wide = parts.map((part) => Number(part.getAttribute('width')));
    expect(ends[0]).to.equal(0);
    expect(ends[1]).to.be.closeTo(wide[0]!, 1e-9);
    expect(wide.reduce((sum, width) => sum + width, 0)).to.be.closeTo(100, 0.2);
  });

  it('keeps dollars beside another currency, and the ledger in dollars', async () => {
    const element = await calculator({
      ...EXAMPLE,
      currency: 'EUR',
      'exchange-rate': '0.8',
      'exchange-rate-date': '2026-11-20',
    });
    // 0.06921875 x 0.8 = 0.055375; 166.125 x 0.8 = 132.90
    expect(perKept(element)).to.equal('€0.055');
    expect(perMonth(element)).to.equal('€132.90');
    expect(seen(findAll(element, '[part=figure]')[0]!)).to.include('$0.069');
    expect(sums(element)['One attempt']).to.equal('$0.05316');
  });

  it('opens a line to its formula, its source and its date, and closes it again', async () => {
    const element = await calculator({ ...EXAMPLE, 'images-per-request': '1' });
    const opener = button(element, 'Image output');
    const below = find(element, `#${opener.getAttribute('aria-controls')}`);
    expect(isSeen(below)).to.equal(false);
    await press(element, 'Image output');
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    expect(seen(below)).to.match(
      /^1,756 tokens ÷ 1,000,000 rate unit × \$30\.00 rate = \$0\.05268 per attempt/,
    );
    // (2,000,000 + 1,048,576) x 2,304 / 4,000,000 = 1,755.97…
    expect(seen(below)).to.include('⌈48 × 48 × (2,000,000 + 1024 × 1024) ÷ 4,000,000⌉');
    await press(element, 'Image output');
    expect(isSeen(below)).to.equal(false);
  });

  it('gives each line a source that leads somewhere and a date', async () => {
    const element = await calculator({
      ...EXAMPLE,
      operation: 'edit',
      'reference-images': '512x512',
    });
    for (const opener of findAll(element, '[part=lines] button')) opener.click();
    await element.updateComplete;
    const details = findAll(element, '[part=explain]').filter(isSeen);
    expect(details.length).to.equal(3);
    for (const detail of details) {
      expect(detail.querySelector('a')!.href).to.match(/^https:\/\//);
      expect(seen(detail)).to.match(/Date checked \d{4}-\d{2}-\d{2}, \d+ days ago/);
    }
  });

  it('divides a request between its images, in the line and in its formula', async () => {
    const element = await calculator({ 'prompt-tokens': '90', 'images-per-request': '4' });
    // 4 x 1,756 = 7,024 tokens a request; the input of 96 tokens is billed once to four times:
    // 480 / 4 = 120 millionths, up to 480.
    expect(lines(element)).to.deep.equal([
      ['Image output', '1,756', '$30.00', '$0.05268'],
      ['Text input', '24 to 96', '$5.00', '$0.00012 to $0.00048'],
    ]);
    await press(element, 'Text input');
    await press(element, 'Image output');
    const [output, input] = findAll(element, '[part=explain]').map(seen);
    expect(input).to.include('96 to 384 per request ÷ 1,000,000');
    expect(input).to.include('÷ 4 images per request = $0.00012 to $0.00048');
    expect(input).to.include('billed 1 to 4 times');
    expect(output).to.include(
      '7,024 for 4 images, 1,756 each: ⌈48 × 48 × (2,000,000 + 1024 × 1024) ÷ 4,000,000⌉',
    );
    expect(sums(element)['One attempt']).to.equal('$0.05280 to $0.05316');
    expect(textOf(find(element, '[part=lines] tfoot .drop'))).to.equal('1,780 to 1,852');
  });

  it('rounds lines that do not end, and gives the difference a line of its own', async () => {
    const element = await calculator({
      'prompt-tokens': '95',
      'instruction-tokens': '100',
      'images-per-request': '7',
    });
    // 201 x 5 / 7 = 143.571428571… millionths; 1,756 x 30 = 52,680 millionths.
    expect(lines(element).map((line) => line[1])).to.deep.equal(['1,756', '(201 to 1,407) ÷ 7']);
    expect(lines(element).map((line) => line[3])).to.deep.equal([
      '$0.052680000',
      '$0.000143571 to $0.001005000',
    ]);
    expect(sums(element)['One attempt']).to.equal('$0.052823571 to $0.053685000');
  });

  it('says where the rates come from and how old they are', async () => {
    const element = await calculator();
    expect(seen(find(element, '[part=provenance]'))).to.equal(
      'Rates checked 2026-10-06, 47 days ago · source OpenAI, Pricing',
    );
    expect(find<HTMLAnchorElement>(element, '[part=provenance] a').href).to.match(/^https:/);
  });

  it('shows the standard price beside a batch price', async () => {
    const element = await calculator({ 'prompt-tokens': '90', processing: 'batch' });
    // Half of 0.05316.
    expect(perKept(element)).to.equal('$0.027');
    expect(sums(element)['One kept image']).to.equal('$0.02658');
    expect(seenOf(element)).to.include('Without batch, it costs $0.053 per kept image.');
  });
});
