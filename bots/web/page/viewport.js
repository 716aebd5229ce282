// @ts-check

/** On iOS the keyboard covers the page instead of shrinking it: the height follows what can be seen. */
export const followKeyboard = () => {
  const { visualViewport } = window
  if (!visualViewport) return
  visualViewport.addEventListener('resize', () => {
    // Pinched in: the person magnifies, and the layout must stay.
    if (visualViewport.scale !== 1) return
    document.documentElement.style.setProperty('--seen', `${visualViewport.height}px`)
    window.scrollTo(0, 0)
  })
}
