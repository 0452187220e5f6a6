const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.BENCH_REPORT, JSON.stringify(process.resourceUsage())));
