/**
 * In one column the figures stay in sight above the form. Browsers do not scroll for a control that
 * is in the window when it comes into focus, whatever its scroll margin, so it may be beneath them.
 */
export function keepClear({ currentTarget, target }: Event): void {
  const figures = (currentTarget as Element).querySelector('.figures');
  const control = target as Element;
  if (!figures || getComputedStyle(figures).position !== 'sticky') return;
  if (control.getBoundingClientRect().top < figures.getBoundingClientRect().bottom)
    control.scrollIntoView({ block: 'start' });
}
