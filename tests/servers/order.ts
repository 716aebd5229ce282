import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** They start browsers and processes of the house, and compute nearly all the time. */
const computing = /\.chromium\.test\.ts$|\/tests\/cli\//
/** They wait for jobs and notices most of the time. */
const waiting = /\/tests\/(worker|queue)\//

/** 1 for those that come into a process after others. */
const shares = ({ project }: TestSpecification): number => (project.config.isolate ? 0 : 1)

/**
 * The order of the test files. Those that take long come first, so that at the end no worker is left alone with one
 * of them, and in turns of what computes and what waits; then the others which have a process each, and at last those
 * that share theirs, without a break, the largest first. Vitest's own order goes by how long a file took the last
 * time, which a new clone does not know.
 */
export default class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = files
      .map((file) => ({ file, path: file.moduleId, size: statSync(file.moduleId).size }))
      .toSorted((one, other) => shares(one.file) - shares(other.file) || other.size - one.size)
    const turns = [computing, waiting].flatMap((kind) =>
      sorted.filter(({ path }) => kind.test(path)).map(({ file }, turn) => ({ file, turn })),
    )
    const long = turns.toSorted((one, other) => one.turn - other.turn).map(({ file }) => file)
    return [...long, ...sorted.map(({ file }) => file).filter((file) => !long.includes(file))]
  }
}
