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

for (const link of document.querySelectorAll('a[data-operation]')) {
  link.addEventListener('click', () => {
    // data-images-per-month is imagesPerMonth in a dataset, as it is in a workload.
    calculator.workload = Object.fromEntries(
      Object.entries(link.dataset).map(([name, text]) => [name, valueOf(name, text)]),
    );
  });
}
