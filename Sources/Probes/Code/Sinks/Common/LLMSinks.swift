extension Sink {
    /// Language models, by the names of their client libraries.
    static let llm: [Sink] = [
        Sink(.llm, on: "completions", "create acreate parse stream createStreaming"),
        Sink(.llm, on: "responses", "create parse stream"),
        Sink(.llm, on: "messages", "create stream parse", needs: ["model", "messages", "max_tokens", "system"]),
        Sink(.llm, on: "embeddings moderations images threads", "create generate createAndRun"),
        Sink(.llm, on: "threads.messages", "create"),
        Sink(.llm, on: "ChatCompletion Completion Embedding", "create acreate"),
        Sink(
            .llm,
            on: """
                openai* *openai anthropic* *anthropic cohere co mistral groq bedrock* *bedrock ollama* *ollama
                gemini vertex litellm replicate together perplexity deepseek hf huggingface inference *llm *gpt
                *claude *chatgpt
                """,
            """
            chat complete completion acompletion completions generate invoke ainvoke ask embed embeddings
            summarize predict stream chatStream chat_stream run message messages prompt query create send
            createCompletion createChatCompletion textGeneration text_generation chatCompletion chat_completion
            generate_text generateText send_message sendMessage createMessage create_message call converse
            apredict batch generateContent generate_content aembedding embedding responses
            """),
        Sink(
            .llm,
            onAny: """
                invoke_model invokeModel invokeModelWithResponseStream invoke_model_with_response_stream
                InvokeModelAsync InvokeModel converse_stream ConverseAsync CreateChatCompletion
                CreateChatCompletionStream createChatCompletion createCompletion GetChatCompletionsAsync
                GetChatCompletions CompleteChatAsync CompleteChat CompleteChatStreaming generate_content
                generateContent generateContentStream generate_content_async GenerateContentAsync GenerateContent
                GetChatMessageContentAsync InvokePromptAsync chatCompletion createChatCompletions GetResponseAsync
                callOpenAI callLLM call_llm ask_llm askGPT queryLLM query_llm generateChatResponse
                """),
        Sink(
            .llm,
            """
            invokeModelCommand ConverseCommand call_llm callLLM ask_llm askLLM ask_gpt askGPT askGpt query_llm
            queryLLM call_openai callOpenAI callOpenAi call_claude callClaude chat_completion chatCompletion
            get_completion getCompletion openai_chat promptLLM prompt_llm invoke_llm generateText streamText
            generateObject streamObject litellm_completion completion acompletion InvokeModelRequest
            """),
        Sink(
            .llm,
            on: """
                llm chain chat *llm *chain chat_model chatModel agent agent_executor agentExecutor executor qa
                qa_chain retriever query_engine queryEngine chat_engine chatEngine index generative_model
                generativeModel languageModel chatbot summarizer pipe pipeline generator assistant
                """,
            """
            invoke ainvoke predict apredict run arun generate agenerate call stream astream batch query aquery
            chat achat complete acomplete predict_messages send_message sendMessage generate_content
            generateContent send respond ask
            """),
        Sink(.llm, on: "kernel *kernel", "invoke InvokeAsync invoke_prompt InvokePromptAsync"),
        Sink(
            .llm, on: "chatClient chat_client", "prompt call user getResponse GetResponseAsync complete CompleteAsync"),
        Sink(.llm, on: "prompt", "user system"),
        Sink(
            .llm, on: "model gemini genai *model",
            """
            generate_content generateContent invoke ainvoke predict_messages startChat sendMessage generateText
            """),
        Sink(.llm, on: "openai", "chat completions chats createChatCompletion"),
        Sink(.llm, on: "chat", "create"),
        Sink(.llm, on: "client", "chat", needs: ["parameters"]),
        Sink(.llm, on: "openAI client", "chats chatsStream"),
        Sink(.llm, on: "OpenAI.chat OpenAI.completions openai.chat openai.completions", "create"),
    ]
}
