import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** What stands between a device and the house: a network that comes and goes, and loses what it likes. */
export interface Wire {
  url: string
  /** Every connection breaks, and no new one is made. */
  cut(): void
  mend(): void
  /** What is sent arrives, and its answer is lost with the connection: so many times. */
  loseAnswers(times: number): void
  /** Answers that were lost so far. */
  readonly lost: number
  close(): Promise<void>
}

export async function openWire(port: number): Promise<Wire> {
  const sockets = new Set<Socket>()
  let up = true
  let toLose = 0
  let lost = 0
  const end = (...some: Socket[]) => {
    for (const socket of some) {
      sockets.delete(socket)
      socket.destroy()
    }
  }
  const server: Server = createServer((device) => {
    if (!up) {
      device.destroy()
      return
    }
    const house = connect(port, '127.0.0.1')
    for (const socket of [device, house]) {
      sockets.add(socket)
      socket.on('error', () => end(device, house))
      socket.on('close', () => end(device, house))
    }
    let delivers = false
    device.on('data', (said) => {
      if (said.includes('POST /stand/responses')) delivers = true
      house.write(said)
    })
    house.on('data', (answered) => {
      if (delivers && toLose > 0) {
        toLose -= 1
        lost += 1
        end(device, house)
        return
      }
      delivers = false
      device.write(answered)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}`,
    cut() {
      up = false
      end(...sockets)
    },
    mend() {
      up = true
    },
    loseAnswers(times) {
      toLose += times
    },
    get lost() {
      return lost
    },
    async close() {
      end(...sockets)
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
