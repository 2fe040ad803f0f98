import "reflect-metadata";
import { Body, Controller, Get, HttpCode, Module, Post } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";

class Items {
  list() {
    return [];
  }
  add(item) {
    return item;
  }
  find() {
    throw new Error("connect ECONNREFUSED db-7.internal:5432");
  }
}
class AppModule {}

// Decorators as calls, because Node runs this file as it is.
const decorate = (name, ...decorators) => {
  for (const decorator of decorators)
    decorator(Items.prototype, name, Object.getOwnPropertyDescriptor(Items.prototype, name));
};
decorate("list", Get());
decorate("add", Post(), HttpCode(200));
decorate("find", Get(":itemId"));
Body()(Items.prototype, "add", 0);
Controller("items")(Items);
Module({ controllers: [Items] })(AppModule);

const app = await NestFactory.create(AppModule, { logger: false });
await app.listen(Number(process.env.PORT), "127.0.0.1");
