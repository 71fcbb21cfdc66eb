/** Whether a letter belongs to the element: in a list or a menu it goes to what begins with it. */
export function takesLetters(target: EventTarget | null, key: string): boolean {
  const element = target instanceof HTMLElement ? target : undefined;
  if (!/^[a-z]$/i.test(key)) return false;
  return (
    element?.closest('[role=listbox], [role=menu], [role=combobox], [aria-haspopup=listbox]') instanceof
    Element
  );
}

/** Whether typing belongs to the element: an input, a text area, something editable. */
export function takesText(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : undefined;
  return (
    element?.isContentEditable === true ||
    element?.matches('input:not([type=checkbox],[type=radio]), textarea, select') === true
  );
}
