/**
 * Takes away the own properties that hide an accessor of the element's class, as a page sets them
 * before the element is defined, and returns those that can be set. Lit does so for its reactive
 * properties.
 */
export function takeEarly(element: object): Record<string, unknown> {
  const early: Record<string, unknown> = {};
  for (const name of Object.keys(element)) {
    const accessor = accessorOf(element, name);
    if (!accessor) continue;
    if (accessor.set) early[name] = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
  }
  return early;
}

function accessorOf(element: object, name: string): PropertyDescriptor | undefined {
  let proto = Object.getPrototypeOf(element) as object | null;
  while (proto) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found.get && found;
    proto = Object.getPrototypeOf(proto) as object | null;
  }
  return undefined;
}
