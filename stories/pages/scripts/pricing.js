/**
 * A link that carries a workload fills the calculator before it leads there. Without this script,
 * or before the element arrives, it is a link like any other.
 */
const calculator = document.getElementById('calc');

/** `20`, a range such as `10..35` or `10..20..35`, a list of `1024x1024`, or a word. */
function valueOf(name, text) {
  if (name === 'referenceImages') {
    return text.split(',').map((size) => {
      const [width, height] = size.split('x').map(Number);
      return { width, height };
    });
  }
  if (!/^\d+(\.\.\d+)*$/.test(text)) return text;
  const numbers = text.split('..').map(Number);
  if (numbers.length === 1) return numbers[0];
  const [low, high] = [numbers[0], numbers.at(-1)];
  return numbers.length === 2 ? { low, high } : { low, likely: numbers[1], high };
}

const FIELDS =
  'operation size quality imagesPerRequest partialImages prompt promptTokens instructionTokens ' +
  'cachedShare cachedReferenceShare referenceImages inputFidelity outputTokens processing ' +
  'imagesPerMonth rerollRate failureRate failedRequests';
const EVERYTHING_OUT = Object.fromEntries(FIELDS.split(' ').map((name) => [name, null]));

for (const link of document.querySelectorAll('a[data-operation]')) {
  link.addEventListener('click', () => {
    // data-images-per-month is imagesPerMonth in a dataset, as it is in a workload.
    const named = Object.entries(link.dataset).map(([name, text]) => [name, valueOf(name, text)]);
    // `null` leaves a field out: nothing of the workload before stays.
    calculator.workload = { ...EVERYTHING_OUT, ...Object.fromEntries(named) };
  });
}
