/**
 * In one column the figures stay in sight above the form. Browsers do not scroll for a control that
 * is in the window when it comes into focus, whatever its scroll margin, so it may be beneath them.
 * Only for a keyboard: what is being pressed must not move away.
 */
export class KeepClear {
  #pressed = false;

  handleEvent({ type, currentTarget, target }: Event): void {
    if (type !== 'focusin') {
      // Both of mouse and touch: the focus comes between these two.
      this.#pressed = type === 'pointerdown';
      return;
    }
    const control = target as Element;
    const figures = (currentTarget as Element).querySelector('.figures');
    if (this.#pressed || !control.matches(':focus-visible') || !figures) return;
    if (getComputedStyle(figures).position !== 'sticky') return;
    const isCovered = (): boolean =>
      control.getBoundingClientRect().top < figures.getBoundingClientRect().bottom;
    if (isCovered()) control.scrollIntoView({ block: 'start' });
    // A margin counts only in the nearest of two scrollers.
    if (isCovered()) control.scrollIntoView({ block: 'center' });
  }
}
