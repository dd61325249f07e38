/** After the page has drawn what was asked for, that is where one goes on. */
export function focusSoon(id: string) {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()))
}
