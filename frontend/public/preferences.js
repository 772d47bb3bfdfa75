// Runs before the first paint, so that large print and high contrast never flash in late.
try {
  var kept = JSON.parse(localStorage.getItem('duban.preferences') || '{}')
  if (kept.largePrint) document.documentElement.dataset.print = 'large'
  if (kept.highContrast) document.documentElement.dataset.contrast = 'high'
} catch (unreadable) {
  localStorage.removeItem('duban.preferences')
}
