import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { MongoClient } from 'mongodb'
import { freePort } from '@tienviitta/process/free-port'
import { projectRoot } from '@tienviitta/process/project'
import { runChild, stopChild } from '@tienviitta/process/run-child'
import { undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'
import { mayInstall } from './debian-packages.ts'
import type { MongoDb } from './mongodb.ts'
import { untilReady } from './until-ready.ts'

const version = '1.47.0'

const pom = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>fi.tienviitta</groupId>
  <artifactId>test-mongodb</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>de.bwaldvogel</groupId>
      <artifactId>mongo-java-server</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`

/** The version has to be given: drivers refuse the one that the server claims by default. */
const program = `import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

public class Server {
  public static void main(String[] arguments) {
    MongoServer server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
    server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
  }
}
`

/**
 * Starts mongo-java-server: MongoDB's wire protocol over a memory store, without transactions. Maven fetches it once;
 * what the next run needs stays under node_modules. Undefined, with a line in the log, when it cannot be fetched.
 */
export async function startMongoJavaServer(log: (line: string) => void): Promise<MongoDb | undefined> {
  const folder = join(projectRoot, 'node_modules', '.cache', `mongo-java-server-${version}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'pom.xml'), pom)
  await writeFile(join(folder, 'Server.java'), program)
  const classPath = await classPathByMaven(folder, log)
  if (classPath === undefined) return undefined

  const port = await freePort()
  const child = spawn(
    'java',
    ['-cp', [classPath, folder].join(delimiter), join(folder, 'Server.java'), `${port}`],
    { stdio: 'ignore' },
  )
  await untilReady({ child, name: 'mongo-java-server', tryOnce: () => ping(port), patience: 60_000 })
  return {
    url: `mongodb://127.0.0.1:${port}/tienviitta-test`,
    server: `mongo-java-server ${version} (in memory, no transactions), by Java and Maven`,
    stop: () => stopChild(child),
  }
}

async function classPathByMaven(folder: string, log: (line: string) => void): Promise<string | undefined> {
  const file = join(folder, 'class-path.txt')
  const known = (await readFile(file, 'utf8').catch(undefinedIfAbsent))?.trim()
  if (known?.split(delimiter).every((jar) => existsSync(jar)) === true) return known
  if (mayInstall()) log('Fetching mongo-java-server by Maven, which keeps it in its own folder (~/.m2).')
  const { code, output } = await runChild({
    program: 'mvn',
    args: [
      ...['--batch-mode', '--quiet', ...(mayInstall() ? [] : ['--offline'])],
      ...['dependency:build-classpath', `-Dmdep.outputFile=${file}`],
    ],
    cwd: folder,
  })
  if (code === 0) return (await readFile(file, 'utf8')).trim()
  log(
    `Maven could not fetch mongo-java-server: ${output.split('\n').find((line) => line.includes('ERROR')) ?? output}`,
  )
  return undefined
}

async function ping(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, { serverSelectionTimeoutMS: 1_000 })
  try {
    await client.db('admin').command({ ping: 1 })
  } finally {
    await client.close()
  }
}
