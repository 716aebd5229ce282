// @ts-check

/** An element of the page's own markup; a missing one is a mistake in the markup, so it throws.
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T} */
export const part = (id, type) => {
  const element = document.getElementById(id)
  if (!(element instanceof type)) throw new Error(`the page has no ${type.name} #${id}`)
  return element
}

/** @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {...(Node | string)} children */
export const make = (tag, className, ...children) => {
  const element = document.createElement(tag)
  element.className = className
  element.append(...children)
  return element
}
