import { html } from 'hono/html'
import type { Language } from '../core/reply.ts'

export type Html = ReturnType<typeof html>

export interface DocumentOptions {
  language: Language
  title: string
  /** Its own stylesheet, beside the palette and what all documents share. */
  style: 'receipts' | 'staff'
  /** More for the head. */
  head?: Html | undefined
  header: Html
  main: Html
}

/** A page that is whole as the server gives it: it needs no script. */
export const document = ({ language, title, style, head, header, main }: DocumentOptions): Html =>
  html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <title>${title} · Voces</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    ${head ?? ''}
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/page/palette.css">
    <link rel="stylesheet" href="/page/document.css">
    <link rel="stylesheet" href="/page/${style}.css">
  </head>
  <body>
    <header>${header}</header>
    <main>${main}</main>
  </body>
</html>`
