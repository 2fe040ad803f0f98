// An API on NestJS that describes itself by @nestjs/swagger. Every operation documents the shared error responses.
// How it sends errors is in ../servers: this shows only the document.
import "reflect-metadata";
import { Body, Controller, Get, Module, Param, Put } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { ApiOkResponse, ApiProperty, DocumentBuilder, SwaggerModule } from "@nestjs/swagger";
import { addErrorResponses } from "openapi-error-responses/add-error-responses";

class Invoice {
  @ApiProperty()
  amount!: number;

  @ApiProperty()
  due_date!: string;
}

const invoice: Invoice = { amount: 12, due_date: "2026-11-30" };

@Controller("invoices")
class InvoicesController {
  @Get()
  @ApiOkResponse({ type: [Invoice] })
  list() {
    return [invoice];
  }

  @Get(":id")
  @ApiOkResponse({ type: Invoice })
  find(@Param("id") _id: string) {
    return invoice;
  }

  @Put(":id")
  @ApiOkResponse({ type: Invoice })
  replace(@Param("id") _id: string, @Body() _invoice: Invoice) {
    return invoice;
  }
}

@Module({ controllers: [InvoicesController] })
class AppModule {}

const app = await NestFactory.create(AppModule, { logger: ["fatal"] });
const document = SwaggerModule.createDocument(
  app,
  new DocumentBuilder().setTitle("Invoices").setVersion("1.0.0").build(),
);
SwaggerModule.setup("docs", app, addErrorResponses(document), { jsonDocumentUrl: "openapi.json" });

await app.listen(Number(process.env.PORT), "127.0.0.1");
console.log("Listening", app.getHttpServer().address());
