// An API on NestJS. Every error follows the contract.
import "reflect-metadata";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { CanActivate, OnModuleInit } from "@nestjs/common";
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Module,
  NotFoundException,
  Param,
  Post,
  UseGuards,
  ValidationPipe,
} from "@nestjs/common";
import { HttpAdapterHost, NestFactory } from "@nestjs/core";
import type { NestExpressApplication } from "@nestjs/platform-express";
import { ThrottlerGuard, ThrottlerModule } from "@nestjs/throttler";
import { IsDateString, IsPositive, Max } from "class-validator";
import type { NextFunction, Request, Response } from "express";
import createError from "http-errors";
import { toErrorResponse } from "openapi-error-responses";
import { refuseOtherMethods } from "./express-methods.ts";
import { fail } from "./failures.ts";
import { answerMalformed } from "./malformed.ts";

class Invoice {
  @IsPositive()
  @Max(1_000_000)
  amount!: number;

  @IsDateString()
  due_date!: string;
}

class SignedIn implements CanActivate {
  canActivate(): boolean {
    throw createError(401, "Sign in first.", { headers: { "WWW-Authenticate": 'Bearer realm="invoices"' } });
  }
}

@Controller()
class InvoicesController {
  @Get("invoices/:id")
  find(@Param("id") id: string) {
    throw new NotFoundException(`No invoice has the identifier "${id}".`);
  }

  @Post("invoices")
  @HttpCode(200)
  create(@Body() invoice: Invoice) {
    return invoice;
  }

  @Get("me")
  @UseGuards(SignedIn)
  me() {
    return {};
  }

  @Get("export")
  @UseGuards(ThrottlerGuard)
  export() {
    return [];
  }

  @Get("failures/:kind")
  fail(@Param("kind") kind: string) {
    return fail(kind);
  }
}

@Module({
  controllers: [InvoicesController],
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 1 }])],
})
class AppModule implements OnModuleInit {
  // #region glue
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  /** After the routes, in place of the 404 of NestJS, which is only for paths below a global prefix. */
  onModuleInit() {
    const http = this.host.httpAdapter;
    http.use(refuseOtherMethods(http.getInstance()));
    http.use(({ method, path }: Request) => Promise.reject(createError(404, `No route matches ${method} ${path}.`)));
  }
  // #endregion
}

const app = await NestFactory.create<NestExpressApplication>(AppModule, { logger: ["fatal"] });
app.useBodyParser("json", { limit: "10kb" });
app.useStaticAssets(fileURLToPath(new URL("public", import.meta.url)), { prefix: "/files" });
// #region glue
const bodies = new ValidationPipe({ errorHttpStatusCode: 422, errorFormat: "grouped" });
const parameters = new ValidationPipe();
app.useGlobalPipes({
  transform: (value, metadata) => (metadata.type === "body" ? bodies : parameters).transform(value, metadata),
});
const http = app.getHttpAdapter();
app.useGlobalFilters({
  catch(thrown, host) {
    const [request, response] = host.getArgs();
    const { status, headers, body } = toErrorResponse(thrown);
    if (status >= 500) console.error(thrown);
    if (http.isHeadersSent(response)) return request.socket.destroy(); // A response that has begun cannot be an error.
    for (const [name, value] of Object.entries(headers)) http.setHeader(response, name, value);
    http.reply(response, body, status);
  },
});
http.getHttpServer().on("clientError", answerMalformed);
// #endregion

let isClosing = false;
app.use((_request: Request, _response: Response, next: NextFunction) =>
  next(isClosing ? createError(503, { headers: { "Retry-After": "5" } }) : undefined),
);

await app.listen(Number(process.env.PORT), "127.0.0.1");
console.log("Listening", app.getHttpServer().address());
process.once("SIGTERM", async () => {
  isClosing = true;
  await setTimeout(2000); // Until load balancers have noticed.
  await app.close();
});
