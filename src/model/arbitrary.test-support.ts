import * as fc from 'fast-check';
import type { JsonObject } from './json.ts';

/** Random task definitions of the shape that AWS's API describes; their parts refer to each other as real ones do. */

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);
const text = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.string({ maxLength: 12 }),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
  fc.constantFrom('$$$X$$$', '<X>', '{{x}}', '${NAME}', '\u202E\0<b>'),
);
const whole = fc.nat(65_535);
const flag = fc.boolean();
const map = fc.dictionary(word, text, { maxKeys: 3 });
const texts = fc.array(text, { maxLength: 3 });
const account = '123456789012';

const role = word.map((name) => `arn:aws:iam::${account}:role/${name}`);
const secretArn = fc
  .tuple(word, fc.constantFrom('', ':key::', '::AWSCURRENT:', ':key:stage:id', ':', ':a:b'))
  .map(([name, version]) => `arn:aws:secretsmanager:us-east-1:${account}:secret:${name}-AbCdEf${version}`);
const valueFrom = fc.oneof(
  secretArn,
  word,
  word.map((name) => `arn:aws:ssm:us-east-1:${account}:parameter/${name}`),
);
const image = fc.oneof(
  text,
  fc.tuple(word, word).map(([name, tag]) => `${account}.dkr.ecr.us-east-1.amazonaws.com/${name}:${tag}`),
  fc.tuple(word, word).map(([name, tag]) => `public.ecr.aws/${name}/${name}:${tag}@sha256:${'a'.repeat(64)}`),
  word.map((name) => `${account}.dkr.ecr.us-east-1.amazonaws.com/team/${name}@sha256:${'b'.repeat(64)}`),
);

/** An object with some of these members, in any order, and all of `required`. */
function some(
  members: Record<string, fc.Arbitrary<unknown>>,
  required: readonly string[] = [],
): fc.Arbitrary<JsonObject> {
  return fc
    .record(members, { requiredKeys: [...required], noNullPrototype: true })
    .chain((record) =>
      fc
        .shuffledSubarray(Object.keys(record), { minLength: Object.keys(record).length })
        .map((keys) => Object.fromEntries(keys.map((key) => [key, record[key]])) as JsonObject),
    );
}

function listOf(item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> {
  return fc.array(item, { maxLength: 3 });
}

const secret = some({ name: word, valueFrom }, ['name', 'valueFrom']);
const logConfiguration = fc.oneof(
  some(
    {
      logDriver: fc.constant('awslogs'),
      options: fc.oneof(
        map,
        some({ 'awslogs-region': word, 'awslogs-group': word, mode: word }, ['awslogs-group']),
      ),
    },
    ['logDriver'],
  ),
  some(
    {
      logDriver: fc.constantFrom('awsfirelens', 'splunk', 'json-file'),
      options: map,
      secretOptions: listOf(secret),
    },
    ['logDriver'],
  ),
);

const volume = (name: string): fc.Arbitrary<JsonObject> =>
  fc
    .oneof(
      some({}),
      some({ host: some({ sourcePath: text }) }, ['host']),
      some(
        {
          dockerVolumeConfiguration: some({
            scope: fc.constantFrom('task', 'shared'),
            autoprovision: flag,
            driver: word,
            driverOpts: map,
            labels: map,
          }),
        },
        ['dockerVolumeConfiguration'],
      ),
      some(
        {
          efsVolumeConfiguration: some(
            {
              fileSystemId: word,
              rootDirectory: text,
              transitEncryption: fc.constantFrom('ENABLED', 'DISABLED'),
              transitEncryptionPort: whole,
            },
            ['fileSystemId'],
          ),
        },
        ['efsVolumeConfiguration'],
      ),
      some({ configuredAtLaunch: flag }, ['configuredAtLaunch']),
      some(
        { s3filesVolumeConfiguration: some({ fileSystemArn: text, rootDirectory: text }, ['fileSystemArn']) },
        ['s3filesVolumeConfiguration'],
      ),
    )
    .map((rest) => ({ name, ...rest }));

/** `others` and `volumes` are the names it may refer to; some references go nowhere, as they do in real files. */
function container(
  name: string,
  others: readonly string[],
  volumes: readonly string[],
): fc.Arbitrary<JsonObject> {
  const other = fc.constantFrom(...others, 'nobody');
  const volumeName = fc.constantFrom(...volumes, 'nothing');
  return some(
    {
      name: fc.constant(name),
      image,
      cpu: whole,
      memory: whole,
      memoryReservation: whole,
      essential: flag,
      links: texts,
      portMappings: listOf(
        some({
          containerPort: whole,
          hostPort: whole,
          protocol: fc.constantFrom('tcp', 'udp'),
          name: word,
          containerPortRange: word,
        }),
      ),
      entryPoint: texts,
      command: texts,
      environment: listOf(some({ name: word, value: text })),
      environmentFiles: listOf(some({ value: text, type: fc.constant('s3') }, ['value', 'type'])),
      mountPoints: listOf(some({ sourceVolume: volumeName, containerPath: text, readOnly: flag })),
      volumesFrom: listOf(some({ sourceContainer: other, readOnly: flag })),
      secrets: listOf(secret),
      dependsOn: listOf(
        some(
          { containerName: other, condition: fc.constantFrom('START', 'COMPLETE', 'SUCCESS', 'HEALTHY') },
          ['containerName', 'condition'],
        ),
      ),
      restartPolicy: some({ enabled: flag, ignoredExitCodes: listOf(whole), restartAttemptPeriod: whole }, [
        'enabled',
      ]),
      linuxParameters: some({
        initProcessEnabled: flag,
        capabilities: some({ add: texts, drop: texts }),
        tmpfs: listOf(some({ containerPath: text, size: whole }, ['containerPath', 'size'])),
      }),
      startTimeout: whole,
      stopTimeout: whole,
      user: text,
      privileged: flag,
      readonlyRootFilesystem: flag,
      dockerLabels: map,
      ulimits: listOf(
        some({ name: fc.constantFrom('nofile', 'core'), softLimit: whole, hardLimit: whole }, [
          'name',
          'softLimit',
          'hardLimit',
        ]),
      ),
      logConfiguration,
      healthCheck: some({ command: texts, interval: whole, retries: whole }, ['command']),
      resourceRequirements: listOf(
        some({ type: fc.constantFrom('GPU', 'InferenceAccelerator'), value: text }, ['type', 'value']),
      ),
      firelensConfiguration: some({ type: fc.constantFrom('fluentd', 'fluentbit'), options: map }, ['type']),
    },
    ['name'],
  );
}

export const anyTaskDefinition: fc.Arbitrary<JsonObject> = fc
  .tuple(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), fc.uniqueArray(word, { maxLength: 3 }))
  .chain(([names, volumes]) =>
    some(
      {
        family: word,
        containerDefinitions: fc.tuple(...names.map((name) => container(name, names, volumes))),
        volumes: fc.tuple(...volumes.map(volume)),
        executionRoleArn: role,
        taskRoleArn: fc.oneof(role, word),
        networkMode: fc.constantFrom('awsvpc', 'bridge', 'host', 'none'),
        requiresCompatibilities: fc.uniqueArray(
          fc.constantFrom('EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES'),
        ),
        cpu: word,
        memory: word,
        placementConstraints: listOf(some({ type: fc.constant('memberOf'), expression: text })),
        tags: listOf(some({ key: word, value: text })),
        pidMode: fc.constantFrom('host', 'task'),
        ipcMode: fc.constantFrom('host', 'task', 'none'),
        proxyConfiguration: some(
          {
            type: fc.constant('APPMESH'),
            containerName: fc.constantFrom(...names),
            properties: listOf(some({ name: word, value: text })),
          },
          ['containerName'],
        ),
        ephemeralStorage: some({ sizeInGiB: whole }, ['sizeInGiB']),
        runtimePlatform: some({
          cpuArchitecture: fc.constantFrom('X86_64', 'ARM64'),
          operatingSystemFamily: fc.constant('LINUX'),
        }),
        enableFaultInjection: flag,
      },
      ['family', 'containerDefinitions'],
    ),
  );
