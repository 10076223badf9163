/** Adds, moves, copies and removes calculators, as a page of an application does. */
const place = document.getElementById('place');

const ACTIONS = {
  add() {
    const element = document.createElement('gpt-image-calculator');
    element.density = 'compact';
    element.setAttribute('images-per-month', String(100 * (place.children.length + 1)));
    place.append(element);
  },
  move: () => place.append(place.firstElementChild ?? ''),
  clone: () => place.append(place.firstElementChild?.cloneNode(true) ?? ''),
  remove: () => place.firstElementChild?.remove(),
};

for (const button of document.querySelectorAll('[data-do]')) {
  button.addEventListener('click', () => ACTIONS[button.dataset.do]());
}
