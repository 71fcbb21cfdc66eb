/** Whether typing belongs to the element: an input, a text area, something editable. */
export function takesText(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : undefined;
  return (
    element?.isContentEditable === true ||
    element?.matches('input:not([type=checkbox],[type=radio]), textarea, select') === true
  );
}
