import type { Page } from 'playwright/test';

/** What sticks out at the sides of a part of the page, by name: controls and cells that one cannot see whole. */
export async function cutOff(page: Page, within: string): Promise<string[]> {
  return page
    .locator(within)
    .first()
    .evaluate((part) => {
      const edge = part.getBoundingClientRect();
      const all = part.querySelectorAll('button, [role=tab], [role=slider], [role=combobox], td, th');
      return [...all].flatMap((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        const isOut = width > 1 && (left < edge.left - 1 || right > edge.right + 1);
        return isOut ? [each.getAttribute('aria-label') ?? each.textContent] : [];
      });
    });
}
