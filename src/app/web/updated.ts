const key = 'loaded-anew'
const aMinute = 60_000

/**
 * A tab that was open while a new version came asks for pages that are gone: it is loaded anew where it was going.
 * Once a minute at most, so that a file that cannot be had is an error and not a circle.
 */
export function loadAnewAfterUpdate() {
  addEventListener('vite:preloadError', event => {
    if (!navigator.onLine || Date.now() - lastTime() < aMinute) return
    sessionStorage.setItem(key, String(Date.now()))
    event.preventDefault()
    location.reload()
  })
}

const lastTime = () => Number(sessionStorage.getItem(key) ?? 0)
