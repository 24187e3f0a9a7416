/**
 * How menus and hints float here: inside the page's landmarks, where assistive technology expects them, and above
 * every scrolling part.
 */
export const floating = { withinPortal: false, floatingStrategy: 'fixed' } as const;

/** The same for a menu, without the element Mantine adds for the focus, which `role="menu"` does not allow. */
export const floatingMenu = { ...floating, withInitialFocusPlaceholder: false } as const;
