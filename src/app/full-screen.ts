/**
 * Fills the screen, where the browser lets a page do that, and tells when the person has left it there. Without it all
 * is the same in the window. Returns how to go back.
 */
export function fillScreen(left: () => void): () => void {
  const root = document.documentElement;
  let isIn = false;
  const onChange = (): void => {
    if (isIn && !document.fullscreenElement) left();
    isIn = document.fullscreenElement !== null;
  };
  document.addEventListener('fullscreenchange', onChange);
  if (typeof root.requestFullscreen === 'function') void root.requestFullscreen().catch(() => undefined);
  return () => {
    document.removeEventListener('fullscreenchange', onChange);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  };
}

/** Large words and strong contrast for as long as something is shown to a room. Returns how to go back. */
export function enlargePage(): () => void {
  const { dataset } = document.documentElement;
  // Those who paint read the colours anew when the theme is set, be it to what it was.
  const repaint = (): void => void (dataset['theme'] = dataset['theme'] ?? 'light');
  dataset['presenting'] = '';
  repaint();
  return () => {
    delete dataset['presenting'];
    repaint();
  };
}
