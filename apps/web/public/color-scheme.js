// Sets the colour scheme before the first paint. A file of its own, because inline scripts are not allowed.
(() => {
  const kept = localStorage.getItem('madoguchi-color-scheme');
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
