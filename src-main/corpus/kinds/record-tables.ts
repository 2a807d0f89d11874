/** Logs and exports that are tables: the header alone names the code, every row begins with a time or a level. */
import type { ErrorCase } from '../error-case.ts'
import type { Kind } from './kind.ts'
import { nameOf, plainMessage, wireOf } from './wires.ts'

const cell = (error: ErrorCase): string => `"${plainMessage(error)}"`
const later = (time: string): string => `${time.slice(0, -2)}59`

export const recordTables: Kind = {
  name: 'tables whose rows look like records',
  renderings: [
    {
      name: 'csv-log',
      other: 'same-service',
      render: (error, other) =>
        `time,service,${wireOf(error).codeKey},${wireOf(error).messageKey}\n${error.time},${wireOf(error).latin},${error.code},${cell(error)}\n${later(error.time)},${wireOf(error).latin},${other.code},${cell(other)}`,
    },
    {
      name: 'csv-level',
      other: 'same-service',
      render: (error, other) =>
        `level,time,app,code,message\nERROR,${error.time},${wireOf(error).latin},${error.code},${cell(error)}\nERROR,${later(error.time)},${wireOf(error).latin},${other.code},${cell(other)}`,
    },
    {
      name: 'csv-iso',
      other: 'same-service',
      render: (error, other) =>
        `@timestamp,app,error_code,detail\n${error.time.replace(' ', 'T')}Z,${wireOf(error).latin},${error.code},${cell(error)}\n${later(error.time).replace(' ', 'T')}Z,${wireOf(error).latin},${other.code},${cell(other)}`,
    },
    {
      name: 'tsv-han',
      other: 'same-service',
      render: (error, other) =>
        `时间\t产品\t错误码\t错误信息\n${error.time}\t${nameOf(error)}\t${error.code}\t${plainMessage(error)}\n${later(error.time)}\t${nameOf(other)}\t${other.code}\t${plainMessage(other)}`,
    },
    {
      name: 'bars',
      other: 'same-service',
      render: (error, other) =>
        `time | product | errcode | msg\n${error.time} | ${wireOf(error).latin} | ${error.code} | ${plainMessage(error)}\n${later(error.time)} | ${wireOf(error).latin} | ${other.code} | ${plainMessage(other)}`,
    },
    {
      name: 'good-rows-between',
      render: (error) =>
        `time,service,${wireOf(error).codeKey},${wireOf(error).messageKey}\n${error.time},${wireOf(error).latin},0,ok\n${later(error.time)},${wireOf(error).latin},${error.code},${cell(error)}`,
    },
    {
      name: 'undocumented',
      undocumented: true,
      render: (error) =>
        `time,service,${wireOf(error).codeKey},${wireOf(error).messageKey}\n${error.time},${wireOf(error).latin},0,ok\n${later(error.time)},${wireOf(error).latin},${error.code},unexpected state`,
    },
    {
      name: 'orders',
      negative: true,
      fits: ({ code }) => code.length < 8,
      render: (error) =>
        `time,order_no,zip_code,amount\n${error.time},A20260101,${error.code},12.50\n${later(error.time)},A20260102,${error.code},8.00`,
    },
    {
      name: 'bytes',
      negative: true,
      fits: ({ code }) => code.length < 8,
      render: (error) =>
        `time,method,status,bytes\n${error.time},GET,200,${error.code}\n${later(error.time)},GET,200,${error.code}`,
    },
  ],
}
