/** Why a target did not do as asked, for a person. */
export interface Refusal {
  /** What is wrong and what to do. */
  readonly sentence: string
  /** The same without the name of the target. */
  readonly reason: string
  /** Whether it may pass in a moment, so that trying again makes sense. */
  readonly isPassing: boolean
}

const lasting: readonly (readonly [RegExp, string])[] = [
  [
    /didn't find section in config file/i,
    'rclone knows no remote of that name: list them with "rclone listremotes", make one with "rclone config", or correct --to.',
  ],
  [
    /didn't find backend called|unknown backend/i,
    'rclone knows no such kind of target: correct what follows the first colon of --to.',
  ],
  [
    /knownhosts: key (mismatch|is unknown)|host key/i,
    'The server has another host key than the one that is known: make sure that it is the right server, then correct known_hosts.',
  ],
  [/is it obscured/i, 'A password in the target must be written as "rclone obscure PASSWORD" prints it.'],
  [
    /unable to authenticate|permission denied \(publickey|login incorrect|530 /i,
    'The server refuses the user, the password or the key: correct them in the target or in "rclone config".',
  ],
  [
    /failed to read private key|failed to parse private key|ssh-agent|couldn't read ssh agent/i,
    'The key for the server cannot be read: name it with key_file=… in the target, or start an ssh-agent that has it.',
  ],
  [
    /InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|ExpiredToken|NoCredentialProviders|\b401\b|Unauthorized/i,
    'The storage refuses the access key or its secret: correct them in the target or in "rclone config".',
  ],
  [
    /NoSuchBucket|bucket.*(does not exist|not found)|directory not found/i,
    'There is no such bucket: make it with your provider, or correct its name in --to.',
  ],
  [
    /AccessDenied|\b403\b|Forbidden/i,
    'The storage does not allow that: give this access key the right to list, read, write and delete in the bucket, and check the bucket’s name.',
  ],
  [/read-only file system|EROFS/i, 'The target is read-only: mount it so that it can be written to.'],
  [
    /no space left|remaining disk|quota exceeded|exceeded.*quota|insufficient storage|\b507\b/i,
    'The target is full: free some space there and run the command again; it goes on where it stopped.',
  ],
  [
    /permission denied|EACCES|operation not permitted/i,
    'The target may not be written to: give the user of the deploy the right to write there.',
  ],
  [
    /not a directory|is a file not a directory/i,
    'A file stands where a folder is needed: correct --to, or take that file away.',
  ],
]

const passing: readonly (readonly [RegExp, string])[] = [
  [
    /no such host|server misbehaving/i,
    'The name of the server is not known: correct it in the target, or check this machine’s network.',
  ],
  [
    /connection refused|no route to host|unreachable|i\/o timeout|timed? ?out|deadline exceeded/i,
    'The server does not answer: check that it runs and that its address and port are right.',
  ],
  [
    /connection (reset|lost|closed)|broken pipe|\bEOF\b|closed network connection|handshake failed|socket hang up/i,
    'The connection broke: run the command again; it goes on where it stopped.',
  ],
  [
    /SSH_FX_FAILURE/,
    'The server refused without a reason; most often its disk is full: free some space there and run the command again.',
  ],
  [
    /corrupted on transfer|can't copy - source file is being updated/i,
    'A file arrived damaged: run the command again; it goes on where it stopped.',
  ],
]

/**
 * What an error of rclone means. An unknown cause is shown as is, and counts as temporary.
 * @param error the message from rclone
 * @param target the target as it may be printed
 */
export function explainRefusal(error: string, target: string): Refusal {
  const find = (list: typeof lasting) => list.find(([pattern]) => pattern.test(error))?.[1]
  const known = find(lasting) ?? find(passing)
  const said = error.trim()
  const reason = known === undefined ? said : `${known} (${said})`
  return {
    sentence: `The target ${target} could not be brought up to date${known === undefined ? ':' : '.'} ${reason}`,
    reason,
    isPassing: find(lasting) === undefined,
  }
}
