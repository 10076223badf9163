/** Fifty elements of all kinds, added at once. */
const KINDS = [
  ['gpt-image-calculator', 'density', 'compact'],
  ['meter-table', 'models', 'gpt-image-2.5-flare'],
  ['gpt-image-calculator', 'quality', 'high'],
  ['provider-compare', 'offers', 'openai/gpt-image-2 fal replicate'],
  ['launch-planner', 'tier', '2'],
];
const place = document.getElementById('place');

for (let count = 0; count < 50; count += 1) {
  const [tag, attribute, value] = KINDS[count % KINDS.length];
  const element = document.createElement(tag);
  element.setAttribute(attribute, value);
  element.setAttribute('images-per-month', String(1000 + count));
  place.append(element);
}
