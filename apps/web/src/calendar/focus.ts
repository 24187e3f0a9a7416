/**
 * Puts the focus where the hand goes on, once the list is drawn again: into what was added last, or, after something was
 * removed, onto the button that adds.
 *
 * @param pressed the button that was pressed
 */
export function focusAfter(pressed: HTMLElement, deed: 'added' | 'removed'): void {
  const section = pressed.closest('section');
  requestAnimationFrame(() => {
    const rows = section?.querySelectorAll('li') ?? [];
    const added = rows[rows.length - 1]?.querySelector<HTMLElement>('input, select');
    const adds = section?.querySelector<HTMLElement>('[data-adds] button');
    (deed === 'added' ? added : adds)?.focus();
  });
}
