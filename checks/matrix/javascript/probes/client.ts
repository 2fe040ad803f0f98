// Asks for each case, such as `get:404`, and prints what the generated client reads of the answer.
import "./mock";
import { read } from "./tool";

for (const name of process.argv.slice(3)) {
  const [method = "", id = ""] = name.split(":");
  console.log(JSON.stringify(await read(method, id)));
}
