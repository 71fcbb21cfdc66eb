// Runs before the first paint, so that nobody in a dark room meets a white page.
// The key is the one the app writes: 'light', 'dark', or nothing for the system's choice. An address may ask for one.
(() => {
  const asked = new URLSearchParams(location.search).get('theme');
  let chosen = asked === 'light' || asked === 'dark' ? asked : null;
  const { dataset } = document.documentElement;
  try {
    if (dataset.keeps !== 'nothing') chosen ??= localStorage.getItem('stagewright.theme');
  } catch {
    // Storage may be forbidden; the system's choice is good then.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  dataset.theme = dark ? 'dark' : 'light';
})();
