/** What a request asks for: a new image, or one made from reference images. */
export const OPERATIONS = ['generate', 'edit'] as const;
export type Operation = (typeof OPERATIONS)[number];
