#!/usr/bin/env node
// TypeScript is run as it is; only Node's own modules may be named before this.
import { register } from 'tsx/esm/api'

register()
await import('./main.ts')
