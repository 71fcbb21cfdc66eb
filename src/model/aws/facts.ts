/** Words and numbers of AWS's documentation that the schemas need, each beside its page. */

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html; BPF and PERFMON stand on
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ManagedInstances.html alone.
export const capabilityNames = [
  'ALL',
  'AUDIT_CONTROL',
  'AUDIT_WRITE',
  'BLOCK_SUSPEND',
  'CHOWN',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'FOWNER',
  'FSETID',
  'IPC_LOCK',
  'IPC_OWNER',
  'KILL',
  'LEASE',
  'LINUX_IMMUTABLE',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'MKNOD',
  'NET_ADMIN',
  'NET_BIND_SERVICE',
  'NET_BROADCAST',
  'NET_RAW',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_CHROOT',
  'SYS_MODULE',
  'SYS_NICE',
  'SYS_PACCT',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_TTY_CONFIG',
  'SYSLOG',
  'WAKE_ALARM',
  'BPF',
  'PERFMON',
] as const;

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html
export const ulimitNames = [
  'core',
  'cpu',
  'data',
  'fsize',
  'locks',
  'memlock',
  'msgqueue',
  'nice',
  'nofile',
  'nproc',
  'rss',
  'rtprio',
  'rttime',
  'sigpending',
  'stack',
] as const;

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
export const logDrivers = [
  'awslogs',
  'awsfirelens',
  'splunk',
  'json-file',
  'fluentd',
  'gelf',
  'journald',
  'syslog',
] as const;

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
export const awslogsOptions: readonly string[] = [
  'awslogs-group',
  'awslogs-region',
  'awslogs-stream-prefix',
  'awslogs-create-group',
  'awslogs-datetime-format',
  'awslogs-multiline-pattern',
  'mode',
  'max-buffer-size',
];

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-docker-buffer-limit.html
export const firelensBufferLimitMaxBytes = 536_870_912;

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html
export const firelensOwnConfigPaths: readonly string[] = [
  '/fluent-bit/etc/fluent-bit.conf',
  '/fluentd/etc/fluent.conf',
];

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html
export const ipcSysctls: readonly string[] = [
  'kernel.msgmax',
  'kernel.msgmnb',
  'kernel.msgmni',
  'kernel.sem',
  'kernel.shmall',
  'kernel.shmmax',
  'kernel.shmmni',
  'kernel.shm_rmid_forced',
];

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html
export const osFamilies = [
  'LINUX',
  'WINDOWS_SERVER_2016_FULL',
  'WINDOWS_SERVER_2004_CORE',
  'WINDOWS_SERVER_20H2_CORE',
  'WINDOWS_SERVER_2019_FULL',
  'WINDOWS_SERVER_2019_CORE',
  'WINDOWS_SERVER_2022_FULL',
  'WINDOWS_SERVER_2022_CORE',
  'WINDOWS_SERVER_2025_FULL',
  'WINDOWS_SERVER_2025_CORE',
] as const;

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html (requiresCompatibilities)
export const compatibilities = ['FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const;

// https://docs.aws.amazon.com/general/latest/gr/ecs-service.html (service quotas)
export const containersMax = 10;

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
export const tagsMax = 50;
export const tagKeyMaxCharacters = 128;
export const tagValueMaxCharacters = 256;

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html (memory)
export const containerMemoryMinMib = 6;
