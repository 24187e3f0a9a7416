// Sets the colour scheme before the first paint, and gives the browser's frame the colour of the rail (kit/tokens.css) with
// it. A file of its own, because inline scripts are not allowed.
(() => {
  const attribute = 'data-mantine-color-scheme';
  const rail = { light: '#17294a', dark: '#0f1727' };
  const kept = localStorage.getItem('madoguchi-color-scheme');
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const page = document.documentElement;
  const colourFrame = () => {
    const colour = rail[page.getAttribute(attribute)] ?? rail.light;
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', colour);
  };
  new MutationObserver(colourFrame).observe(page, { attributeFilter: [attribute] });
  page.setAttribute(attribute, dark ? 'dark' : 'light');
})();
